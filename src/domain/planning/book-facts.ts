import type { Metadata } from '../manuscript/manuscript.ts';
import type { BookFacts } from './plan.ts';

/** What a book is called and written in when nobody says. */
const untitled = 'Untitled';
const defaultLanguage = 'en';

/** Settles what a book is called: what the person said wins over what the manuscript says. */
export function bookFacts(own: Metadata, wished: Metadata): BookFacts {
  return {
    ...own,
    ...wished,
    creators: wished.creators.length > 0 ? wished.creators : own.creators,
    title: wished.title ?? own.title ?? untitled,
    language: wished.language ?? own.language ?? defaultLanguage,
  };
}
