import { InputError } from '#src/domain/errors.ts';

import type { PageLines } from './line.ts';
import type { OpenPdf } from './open-pdf.ts';
import { tooMuch } from './pdf-fault.ts';
import { readLines } from './read-lines.ts';
import { readPage } from './read-page.ts';

/** Ten times the longest novels. */
const MOST_LETTERS = 40_000_000;

/** The pages of a PDF as lines, and how many of them are damaged. */
export interface ReadPages {
  readonly pages: readonly PageLines[];
  readonly damaged: number;
}

/** Reads all pages one by one, so that only their lines are kept. A damaged page has no lines. */
export async function readPages(
  { document, deadline }: OpenPdf,
  { isTagged, name }: { readonly isTagged: boolean; readonly name: string },
): Promise<ReadPages> {
  const pages: PageLines[] = [];
  let damaged = 0;
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await deadline.within(document.getPage(number));
      const lines = readLines(await readPage(page, { isTagged, deadline }));
      page.cleanup();
      pages.push(lines);
      letters += lines.lines.reduce((sum, { text }) => sum + text.length, 0);
    } catch (error) {
      if (error instanceof InputError) throw error;
      damaged += 1;
      pages.push({ number, width: 0, height: 0, lines: [] });
    }
    if (letters > MOST_LETTERS) throw tooMuch(name, 'has more text than a hundred books');
  }
  return { pages, damaged };
}
