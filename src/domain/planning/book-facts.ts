import type { Metadata, Series } from '../manuscript/manuscript.ts';
import { plainLine } from '../text/plain-line.ts';
import type { PlanWishes } from './plan-wishes.ts';
import type { BookFacts } from './plan.ts';

const defaultLanguage = 'en';

/**
 * Settles what a book is called: what the person said wins over what the manuscript says.
 *
 * @param wishes what the person said, and the title of a book that has none
 * @param language what it is told to be or looks like, BCP 47; absent: nobody knows
 */
export function bookFacts(
  own: Metadata,
  wishes: Pick<PlanWishes, 'metadata' | 'fallbackTitle'>,
  language: string | undefined,
): BookFacts {
  const { metadata: wished, fallbackTitle } = wishes;
  const said = { ...own, ...wished };
  const creators = wished.creators.length > 0 ? wished.creators : own.creators;
  const title = plainLine(said.title ?? '');
  return {
    ...said,
    ...(said.subtitle === undefined ? {} : { subtitle: plainLine(said.subtitle) }),
    ...(said.publisher === undefined ? {} : { publisher: plainLine(said.publisher) }),
    ...(said.description === undefined ? {} : { description: plainLine(said.description) }),
    ...(said.series === undefined ? {} : { series: plainSeries(said.series) }),
    creators: creators.map(plainLine).filter((creator) => creator !== ''),
    title: title === '' ? plainLine(fallbackTitle) : title,
    language: language ?? defaultLanguage,
  };
}

function plainSeries({ name, part }: Series): Series {
  return { name: plainLine(name), ...(part === undefined ? {} : { part: plainLine(part) }) };
}
