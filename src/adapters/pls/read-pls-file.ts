import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { InputError } from '#src/domain/errors.ts';

import { decodeMarkup } from '../markup/decode-markup.ts';
import { type PlsLexicon, readPls } from './read-pls.ts';

/** Bytes of a PLS file. */
const largest = 16 * 2 ** 20;

/**
 * Reads the W3C Pronunciation Lexicon at `path`.
 *
 * @throws InputError when it is missing, can't be read, is too large, or is no such lexicon
 */
export async function readPlsFile(path: string): Promise<PlsLexicon> {
  return readPls(decodeMarkup(await readBytes(path)), basename(path));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= largest) return await readFile(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new InputError(
      missing ? `There is no lexicon ${path}.` : `The lexicon ${path} can't be read.`,
      'Check its name; it is looked for from the folder of the YAML that names it.',
      { cause },
    );
  }
  throw new InputError(
    `The lexicon ${path} has more than ${largest / 2 ** 20} MiB.`,
    'Keep only the words that the book has.',
  );
}
