import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';

import { titleFromName } from './title-from-name.ts';

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
/** What stands before the first chapter, in this order, when its name has no number. */
const FRONT =
  'cover halftitlepage titlepage imprint copyright-page dedication epigraph toc foreword preface introduction prologue';
/** What stands after the last. */
const BACK =
  'conclusion epilogue afterword acknowledgments appendix endnotes bibliography index colophon';

/**
 * Puts names in the order in which their files are read: `2 x` before `10 x`, a README or index
 * first of all, a prologue before the chapters and an epilogue after them.
 */
export function sortNames(names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, rank: rankOf(name) }))
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        natural.compare(one.name, other.name) ||
        (one.name < other.name ? -1 : 1),
    )
    .map(({ name }) => name);
}

/** Whether a file is named as the first page of its folder. */
export function isIndex(name: string): boolean {
  return /^(?:readme|index)\.[a-z]+$/i.test(name);
}

function rankOf(name: string): number {
  if (isIndex(name)) return -100;
  const part = /^\d/.test(name) ? undefined : nameBookPart(titleFromName(name));
  if (part === undefined) return 0;
  const front = FRONT.split(' ').indexOf(part);
  if (front !== -1) return front - 99;
  return BACK.split(' ').indexOf(part) + 1;
}
