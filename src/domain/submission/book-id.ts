import { createHash } from 'node:crypto';

/** What tells a book from other books. */
export interface BookName {
  readonly title: string;
  readonly creators: readonly string[];
}

const longestSlug = 40;

/**
 * The book's name in the library: readable, safe as a folder name and in a job's id, and the same
 * for every edit of the manuscript, as long as title and creators stay.
 */
export function bookId({ title, creators }: BookName): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([title, creators]))
    .digest('hex');
  return `${slug(title)}-${digest.slice(0, 8)}`;
}

function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longestSlug)
    .replace(/-+$/, '');
  return plain === '' ? 'book' : plain;
}
