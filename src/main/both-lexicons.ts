import { dirname } from 'node:path';

import type { BookFile } from '#src/config/book-file.ts';
import { type LoadedLexicon, type ReadPls, loadLexicon } from '#src/config/lexicon-file.ts';
import { housePath } from '#src/config/load-settings.ts';
import type { Settings } from '#src/config/settings.ts';

/**
 * The book's lexicon, whose entries win, and the house's.
 *
 * @param yaml the book's own YAML, from whose folder its lexicon files are named
 * @throws InputError when a lexicon file is missing or wrong
 */
export async function bothLexicons(
  house: Settings,
  own: BookFile,
  yaml: string | undefined,
): Promise<LoadedLexicon> {
  const ofBook = await loadLexicon(own.lexicon ?? [], dirname(yaml ?? '.'), readPls);
  const ofHouse = await loadLexicon(house.lexicon, dirname(housePath), readPls);
  return {
    entries: [...ofBook.entries, ...ofHouse.entries],
    warnings: [...ofBook.warnings, ...ofHouse.warnings],
  };
}

/** Loads its reader, and an XML parser with it, only for lexicons that need one. */
const readPls: ReadPls = async (path) =>
  await (await import('#src/adapters/pls/read-pls-file.ts')).readPlsFile(path);
