import { InputError } from '#src/domain/errors.ts';
import { type Named, findByName } from '#src/domain/submission/find-by-name.ts';

import type { Library } from './library-folder.ts';

/**
 * The id of the book that people call so: by its id, its title, or an unambiguous beginning.
 *
 * @throws InputError when there is none, naming those called much like it, or several
 */
export async function findBook(
  { root, books }: Pick<Library, 'root' | 'books'>,
  asked: string,
): Promise<string> {
  const ids = await books.list();
  const named = await Promise.all(ids.map((id) => titled(books, id)));
  const finding = findByName(named, asked);
  switch (finding.kind) {
    case 'one':
      return finding.found.id;
    case 'several':
      throw new InputError(
        `“${asked}” may be any of ${finding.found.length} books: ${list(finding.found)}.`,
        'Give more of its id.',
      );
    case 'none': {
      const { near } = finding;
      throw new InputError(
        `The library ${root} has no book “${asked}”.`,
        near.length === 0
          ? 'lectern status shows all that it has.'
          : `Is it ${list(near)}? lectern status shows all.`,
      );
    }
  }
}

async function titled(books: Library['books'], id: string): Promise<Named> {
  const outline = await books.outline(id).catch(() => undefined);
  if (outline !== undefined) return { id, title: outline.book.title };
  const { metadata, fallbackTitle } = await books.submission(id);
  return { id, title: metadata.title ?? fallbackTitle };
}

function list(books: readonly Named[]): string {
  return books.map(({ id }) => id).join(', ');
}
