import { open } from 'node:fs/promises';
import { basename } from 'node:path';

import { checkManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { recogniseFormat } from '#src/adapters/manuscript-file/recognise-format.ts';
import { InputError } from '#src/domain/errors.ts';

/**
 * Checks that a file can be read, is not too large and begins as a ZIP archive does.
 *
 * @param format what the file's name promises, such as `EPUB`
 * @throws InputError saying what it is instead
 */
export async function checkArchiveFile(
  path: string,
  format: string,
  limitBytes: number,
): Promise<void> {
  const name = basename(path);
  await checkManuscriptFile(path, limitBytes);
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
  const start = buffer.subarray(0, bytesRead);
  if (start.subarray(0, 2).toString('latin1') === 'PK') return;
  const found = recogniseFormat(start) ?? 'something else';
  throw new InputError(
    bytesRead === 0
      ? `${name} is empty.`
      : `${name} is not ${withArticle(format)}: it is ${found}.`,
    'Download or export it again, or give the file the ending of what it is.',
  );
}

/** `an EPUB`, `a DOCX`: by how the letters of the abbreviation are read. */
function withArticle(format: string): string {
  return `${/^[AEFHILMNORSX]/.test(format) ? 'an' : 'a'} ${format}`;
}
