import { basename } from 'node:path';

import { ARCHIVE_LIMITS } from '#src/adapters/archive/archive-limits.ts';
import { openArchive } from '#src/adapters/archive/open-archive.ts';
import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { assembleManuscript } from '#src/adapters/word-processor/assemble-manuscript.ts';
import { readPart } from '#src/adapters/word-processor/read-part.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { findParts } from './find-parts.ts';
import { readBody } from './read-body.ts';
import type { DocxBody } from './read-body.ts';
import { readCore } from './read-core.ts';
import { readStyles } from './read-styles.ts';
import { refuseOldWord } from './refuse-old-word.ts';

/** Reads Word documents (DOCX, with or without macros, and templates), as they are with all changes accepted. */
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
  const read = async (part: string | undefined): Promise<Uint8Array | undefined> =>
    part === undefined ? undefined : await readPart(archive, part, fileName);
  const styles = readStyles((await read(names.styles)) ?? new Uint8Array(), fileName);
  const footnotes = await read(names.footnotes);
  const endnotes = await read(names.endnotes);
  const body = await readBody({
    fileName,
    styles,
    body: (await read(names.body)) ?? new Uint8Array(),
    ...(footnotes === undefined ? {} : { footnotes }),
    ...(endnotes === undefined ? {} : { endnotes }),
  });
  return assembleManuscript({
    paragraphs: body.paragraphs,
    metadata: readCore(await read(names.core), styles.language),
    warnings: warningsOf(body),
  });
}

function warningsOf({ embedded, unknownSymbols }: DocxBody): readonly string[] {
  const warnings: string[] = [];
  if (embedded > 0)
    warnings.push(
      `${embedded === 1 ? 'One other document is' : `${embedded} other documents are`} embedded in this one and left out: open it in Word and save it to take them in.`,
    );
  if (unknownSymbols > 0)
    warnings.push('Some symbols of special fonts stand for no letter and are left out.');
  return warnings;
}
