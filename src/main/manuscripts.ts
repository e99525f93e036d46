import { extname } from 'node:path';

import { readFrontMatter } from '#src/config/metadata-of.ts';
import { InputError } from '#src/domain/errors.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

/** How each kind of manuscript's reader is loaded, by the ending of the file's name. */
const readers: Readonly<Record<string, () => Promise<ManuscriptReader>>> = {
  '.md': markdown,
  '.markdown': markdown,
  '.txt': plainText,
  '.text': plainText,
  '.epub': epub,
};

/** Reads manuscripts with the reader that their name's ending asks for. */
export const manuscripts: ManuscriptReader = {
  async read(path) {
    const ending = extname(path).toLowerCase();
    const load = readers[ending];
    if (load === undefined) {
      throw new InputError(
        `Lectern has no reader for ${path}.`,
        `Save the manuscript as one of ${Object.keys(readers).join(', ')}.`,
      );
    }
    return (await load()).read(path);
  },
};

async function markdown(): Promise<ManuscriptReader> {
  const { markdownReader } = await import('#src/adapters/markdown/markdown-reader.ts');
  return markdownReader({ readFrontMatter });
}

async function plainText(): Promise<ManuscriptReader> {
  const { plainTextReader } = await import('#src/adapters/plain-text/plain-text-reader.ts');
  return plainTextReader();
}

async function epub(): Promise<ManuscriptReader> {
  const { epubReader } = await import('#src/adapters/epub/epub-reader.ts');
  return epubReader();
}
