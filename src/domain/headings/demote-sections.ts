import type { UnmarkedParagraph } from './find-headings.ts';
import type { HeadingLabel } from './heading-label.ts';
import type { ListedTitle } from './match-contents.ts';

/** Numbers that count the sections inside chapters, and the chapters' titles that tell so. */
export interface Sections {
  /** Indices of the numbers' paragraphs. */
  readonly numbers: ReadonlySet<number>;
  /** Titles above a first number that nothing else tells, as in a collection of stories. */
  readonly titles: readonly number[];
}

const FEWEST_TITLES = 2;
const MOST_LISTED_NUMBERS = 0.2;
const SHARE_UNDER_TITLES = 0.6;

/**
 * Whether bare numbers count the sections of chapters rather than chapters: where the contents name
 * chapters without them, or where the count starts again under title after title.
 *
 * @param listed what the contents name
 * @param readsAsTitle whether a paragraph may be a chapter's title
 */
export function demoteSections(
  paragraphs: readonly UnmarkedParagraph[],
  numbered: ReadonlyMap<number, HeadingLabel>,
  {
    listed,
    readsAsTitle,
  }: {
    readonly listed: ReadonlyMap<number, ListedTitle>;
    readonly readsAsTitle: (paragraph: UnmarkedParagraph) => boolean;
  },
): Sections {
  const bare = [...numbered.keys()].filter((at) => {
    const { kind, title } = numbered.get(at)!;
    return kind === 'bare' && title === '';
  });
  const isOnlyBare = [...numbered.values()].every(({ kind }) => kind === 'bare');
  const chapters = [...listed.keys()].filter((at) => numbered.get(at)?.kind !== 'part');
  const listedNumbers = bare.filter((at) => listed.has(at) || listed.has(at + 1));
  if (chapters.length >= FEWEST_TITLES) {
    const isUnlisted = listedNumbers.length < MOST_LISTED_NUMBERS * bare.length;
    return { numbers: new Set(isUnlisted ? bare : []), titles: [] };
  }
  const starts = bare.filter((at) => numbered.get(at)!.number <= 1);
  const titles = starts
    .map((at) => at - 1)
    .filter((at) => at >= 0 && !numbered.has(at) && readsAsTitle(paragraphs[at]!));
  const isStories =
    isOnlyBare &&
    titles.length >= FEWEST_TITLES &&
    titles.length >= SHARE_UNDER_TITLES * starts.length;
  return isStories ? { numbers: new Set(bare), titles } : { numbers: new Set(), titles: [] };
}
