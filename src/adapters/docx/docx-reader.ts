import { basename } from 'node:path';

import { ARCHIVE_LIMITS } from '#src/adapters/archive/archive-limits.ts';
import { openArchive } from '#src/adapters/archive/open-archive.ts';
import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { assembleManuscript } from '#src/adapters/word-processor/assemble-manuscript.ts';
import { readPart } from '#src/adapters/word-processor/read-part.ts';
import { walkXml } from '#src/adapters/word-processor/walk-xml.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { DocxNotes } from './docx-notes.ts';
import { DOCX_SPACES } from './docx-spaces.ts';
import { docxStyles } from './docx-styles.ts';
import { DocxText } from './docx-text.ts';
import { findParts } from './find-parts.ts';
import { describeOmissions } from './omissions.ts';
import type { Omissions } from './omissions.ts';
import { readCore } from './read-core.ts';
import { refuseOldWord } from './refuse-old-word.ts';

/** Reads Word documents (DOCX, with or without macros, and templates), with all changes accepted. */
export function docxReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      await refuseOldWord(path, ARCHIVE_LIMITS.totalBytes);
      await using archive = await openArchive(path, 'DOCX');
      return refuseEmpty(await readDocx(archive, name), name);
    },
  };
}

async function readDocx(archive: Archive, fileName: string): Promise<Manuscript> {
  const names = await findParts(archive, fileName);
  const read = async (part: string | undefined): Promise<Uint8Array> =>
    (part === undefined ? undefined : await readPart(archive, part, fileName)) ?? new Uint8Array();
  const styles = docxStyles(await read(names.styles), fileName);
  const omissions: Omissions = { documents: 0, letters: 0 };
  const context = { fileName, styles, omissions };
  const notes = new DocxNotes(context);
  notes.read('footnote', await read(names.footnotes));
  notes.read('endnote', await read(names.endnotes));
  const text = new DocxText({ ...context, takeNote: (role, id) => notes.take(role, id) });
  walkXml({ bytes: await read(names.body), fileName, spaces: DOCX_SPACES }, text);
  return tidyManuscript(
    assembleManuscript({
      paragraphs: text.take(),
      metadata: readCore(await read(names.core), styles.language),
      warnings: describeOmissions(omissions),
    }),
  );
}
