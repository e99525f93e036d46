import { InputError } from '#src/domain/errors.ts';
import { hasWords } from '#src/domain/text/count-words.ts';

import type { PageLines } from './line.ts';

/** Letters on a page below which it counts as a picture: a scanner's stamp, a page number. */
const LETTERS_OF_A_PAGE = 20;
const MOST_UNREADABLE = 0.3;
const SOME_UNREADABLE = 0.01;
const UNREADABLE = /[\p{Co}\p{Cn}\uFFFD]/gu;

/** What is known of a file besides the text of its pages. */
export interface FileFindings {
  readonly name: string;
  readonly hasPictures: boolean;
  readonly damaged: number;
}

/**
 * Judges whether the pages have text that can be read.
 *
 * @returns sentences about pages without text, damaged pages and letters that cannot be read
 * @throws InputError when the book is a scan, when its fonts do not say what their signs mean, or when
 *   no page can be read
 */
export function judgeText(
  pages: readonly PageLines[],
  { name, hasPictures, damaged }: FileFindings,
): readonly string[] {
  if (pages.length === 0 || damaged === pages.length)
    throw new InputError(
      `${name} is damaged: none of its pages can be read.`,
      'Export or download it again.',
    );
  const texts = pages.map(({ lines }) => lines.map(({ text }) => text).join('\n'));
  const bare = pages.filter(
    (_, at) => texts[at]!.length < LETTERS_OF_A_PAGE && !hasWords(texts[at]!),
  );
  const written = texts.filter((text) => text.length >= LETTERS_OF_A_PAGE).length;
  if (hasPictures && written <= pages.length / 50)
    throw new InputError(
      `${name} has only pictures of its pages, as a scanner makes them, and no text.`,
      'Run it through text recognition (OCR), or give the manuscript it was printed from.',
    );
  const unreadable = shareUnreadable(texts);
  if (unreadable > MOST_UNREADABLE)
    throw new InputError(
      `${name} does not say which letters its signs stand for: its text cannot be read.`,
      'Run it through text recognition (OCR), or give the manuscript it was printed from.',
    );
  const inside = bare.filter(({ number }) => number > 1 && number < pages.length).length;
  return [
    ...(damaged > 0 ? [`${pagesOf(damaged, pages.length)} damaged and left out.`] : []),
    ...(hasPictures && inside > damaged
      ? [
          `${pagesOf(inside - damaged, pages.length)} without text: blank, or a picture whose words are not read.`,
        ]
      : []),
    ...(unreadable > SOME_UNREADABLE
      ? ['Some signs stand for letters that the file does not name; words may be wrong.']
      : []),
  ];
}

function pagesOf(count: number, all: number): string {
  return count === 1 ? `1 of ${all} pages is` : `${count} of ${all} pages are`;
}

function shareUnreadable(texts: readonly string[]): number {
  let signs = 0;
  let unreadable = 0;
  for (const text of texts) {
    signs += text.length;
    unreadable += text.match(UNREADABLE)?.length ?? 0;
  }
  return signs === 0 ? 0 : unreadable / signs;
}
