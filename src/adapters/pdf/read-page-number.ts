import { readNumber } from '#src/domain/headings/read-number.ts';

/** What a running head or foot says. */
export interface PageNumber {
  /** The number at its start or end, if it has one. */
  readonly number?: number;
  /** The words beside the number; all of them where there is none. */
  readonly rest: string;
}

const DECORATION = String.raw`[\s\-–—.·•|()[\]]*`;
const NUMBER = String.raw`(?<number>\d{1,5}|[ivxlc]+|[IVXLC]+)`;
const ALONE = new RegExp(
  `^${DECORATION}(?:page|p\\.|seite|s\\.|sida|página|pagina)?${DECORATION}${NUMBER}${DECORATION}(?:(?:of|/|von|de|av|sur)\\s*\\d+)?${DECORATION}$`,
  'iu',
);
const FIRST = new RegExp(`^${DECORATION}${NUMBER}(?:\\s+|\\s*[|·•–—]\\s*)(?<rest>\\S.*)$`, 'u');
const LAST = new RegExp(`^(?<rest>.*\\S)(?:\\s+|\\s*[|·•–—]\\s*)${NUMBER}${DECORATION}$`, 'u');

/** Reads a running head or foot as a page number with words beside it. */
export function readPageNumber(text: string): PageNumber {
  if (text.length > 200) return { rest: text };
  const alone = ALONE.exec(text)?.groups?.['number'];
  const number = alone === undefined ? undefined : readNumber(alone);
  if (number !== undefined) return { number, rest: '' };
  for (const pattern of [LAST, FIRST]) {
    const groups = pattern.exec(text)?.groups;
    const beside = groups === undefined ? undefined : readNumber(groups['number'] ?? '');
    if (beside !== undefined) return { number: beside, rest: groups?.['rest'] ?? '' };
  }
  return { rest: text };
}
