import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { countWords } from '#src/domain/text/count-words.ts';

import { readHead } from './read-head.ts';

const WORDS_OF_AN_ERROR_PAGE = 150;
const ERROR =
  /^(?:(?:http )?(?:error )?(?:40[0134]|410|429|50[0234])\b|(?:page |file |url )?not found\b|access (?:is )?denied\b|forbidden\b|unauthori[sz]ed\b|bad gateway\b|service unavailable\b|just a moment\b|attention required\b|are you (?:a )?(?:human|robot)\b|(?:please )?(?:sign|log) ?in\b|login\b|session expired\b)/i;

/**
 * Gives the manuscript back unless it is what a web server says instead of a page: hardly any text,
 * under a title such as `404 Not Found`.
 *
 * @throws InputError saying so
 */
export function refuseErrorPage(manuscript: Manuscript, source: string, name: string): Manuscript {
  const { blocks } = manuscript;
  const words = blocks.reduce((sum, { text }) => sum + countWords(text), 0);
  if (words > WORDS_OF_AN_ERROR_PAGE) return manuscript;
  const [first] = blocks.filter(({ kind }) => kind !== 'image');
  const heading = first?.kind === 'heading' ? first.text : '';
  const said = [readHead(source, name).title, heading].find((text) => ERROR.test(text.trim()));
  if (said === undefined) return manuscript;
  throw new InputError(
    `${name} is no manuscript: it is a web page that says "${said.trim().slice(0, 80)}".`,
    'Download the manuscript again.',
  );
}
