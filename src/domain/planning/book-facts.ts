import type { Metadata } from '../manuscript/manuscript.ts';
import { plainLine } from '../manuscript/plain-line.ts';
import type { BookFacts } from './plan.ts';

const defaultLanguage = 'en';

/**
 * Settles what a book is called: what the person said wins over what the manuscript says.
 *
 * @param fallbackTitle its title when neither says one
 */
export function bookFacts(own: Metadata, wished: Metadata, fallbackTitle: string): BookFacts {
  const said = { ...own, ...wished };
  const creators = wished.creators.length > 0 ? wished.creators : own.creators;
  const title = plainLine(said.title ?? '');
  return {
    ...said,
    ...(said.subtitle === undefined ? {} : { subtitle: plainLine(said.subtitle) }),
    ...(said.publisher === undefined ? {} : { publisher: plainLine(said.publisher) }),
    ...(said.description === undefined ? {} : { description: plainLine(said.description) }),
    creators: creators.map(plainLine).filter((creator) => creator !== ''),
    title: title === '' ? plainLine(fallbackTitle) : title,
    language: said.language ?? defaultLanguage,
  };
}
