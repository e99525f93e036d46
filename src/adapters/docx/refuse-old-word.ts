import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

import { checkManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { InputError } from '#src/domain/errors.ts';

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Refuses the two files that are no archive but are called `.docx`: a document that Word locked with
 * a password, and one in the format that Word had before 2007.
 *
 * @param limitBytes larger files are refused too
 * @throws InputError when it is one of them, or cannot be read
 */
export async function refuseOldWord(path: string, limitBytes: number): Promise<void> {
  await checkManuscriptFile(path, limitBytes);
  const name = basename(path);
  let before = Buffer.alloc(0);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const isStart = before.length === 0;
    if (isStart && !piece.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) return;
    const bytes = Buffer.concat([before, piece]);
    if (bytes.includes(LOCKED))
      throw new InputError(
        `${name} is locked with a password.`,
        'Open it in Word, take the password away and save it again.',
      );
    before = bytes.subarray(-LOCKED.length);
  }
  if (before.length > 0)
    throw new InputError(
      `${name} is an old Word document, not a DOCX.`,
      'Open it in Word or LibreOffice and save it as .docx.',
    );
}
