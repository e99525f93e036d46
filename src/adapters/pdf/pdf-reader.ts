import { basename } from 'node:path';

import { readManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { checkPdfBytes, holdsPictures } from './check-pdf-bytes.ts';
import { checkStreams } from './check-streams.ts';
import { guessTitle } from './guess-title.ts';
import { judgeText } from './judge-text.ts';
import { layOut } from './lay-out.ts';
import { openPdf } from './open-pdf.ts';
import { readFacts } from './read-facts.ts';
import { readOutline } from './read-outline.ts';
import { readPages } from './read-pages.ts';

/** A scanned book with its text layer may be this large. */
const LIMIT_BYTES = 512 * 2 ** 20;

/** Reads PDFs that hold their text as text. */
export function pdfReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      const bytes = await readManuscriptFile(path, LIMIT_BYTES);
      checkPdfBytes(bytes, name);
      await checkStreams(bytes, name);
      return refuseEmpty(tidyManuscript(await readPdf(bytes, name)), name);
    },
  };
}

async function readPdf(bytes: Uint8Array, name: string): Promise<Manuscript> {
  const hasPictures = holdsPictures(bytes);
  await using pdf = await openPdf(bytes, name);
  const { metadata, isTagged } = await readFacts(pdf.document, pdf.deadline);
  const bookmarks = await readOutline(pdf.document, pdf.deadline);
  const { pages, damaged } = await readPages(pdf, { isTagged, name });
  const judged = judgeText(pages, { name, hasPictures, damaged });
  const guessed = metadata.title === undefined ? guessTitle(pages) : undefined;
  const warnings = [
    ...judged,
    ...(guessed === undefined
      ? []
      : ['The title is taken from the first page: the file has none.']),
  ];
  const { blocks, contents } = layOut(pages, bookmarks);
  return {
    metadata: guessed === undefined ? metadata : { ...metadata, title: guessed },
    blocks,
    contents,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}
