import { basename } from 'node:path';

import { InputError } from '#src/domain/errors.ts';
import { decodeText } from '#src/domain/text/decode-text.ts';

import { readManuscriptFile } from './read-manuscript-file.ts';
import { recogniseFormat } from './recognise-format.ts';

/** Three times the longest novels there are; a larger text file is no manuscript. */
const LIMIT_BYTES = 24 * 2 ** 20;

/**
 * Reads a manuscript that is plain text or lightly marked text, in any encoding.
 *
 * @param format what the file's name promises, such as `plain text`
 * @throws InputError when it cannot be read or its first bytes show that it is something else
 */
export async function readManuscriptText(path: string, format: string): Promise<string> {
  const bytes = await readManuscriptFile(path, LIMIT_BYTES);
  const found = recogniseFormat(bytes);
  const name = basename(path);
  if (found !== undefined)
    throw new InputError(
      `${name} is ${found}, not ${format}.`,
      'Give the file the ending of what it is, or export the manuscript again.',
    );
  const text = decodeText(bytes);
  if (text.includes('\0'))
    throw new InputError(
      `${name} is not ${format}: it holds bytes that no text has.`,
      'Export the manuscript again, as UTF-8 text.',
    );
  return text;
}
