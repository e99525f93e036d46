import { plainWords } from '../book-parts/name-book-part.ts';
import { InputError } from '../errors.ts';
import type { ChapterName } from './chapter-rules.ts';

/** What a rule can name: a chapter with its title and the numbers it has without any rules. */
export interface NamedChapter {
  readonly title: string;
  readonly numbers: readonly number[];
}

const MOST_LISTED = 12;

/** A title's words for comparing, or the title itself where it has none. */
export function titleKey(title: string): string {
  const words = plainWords(title);
  return words === '' ? title.trim() : words;
}

/**
 * Finds the one chapter that a rule names. A chapter that was split answers with all its pieces to
 * its number.
 *
 * @param rule for messages, such as `chapters.merge`
 * @returns its index, or the indices of its pieces in order
 * @throws InputError when there is none, or its title is that of several
 */
export function findNamedChapter(
  chapters: readonly NamedChapter[],
  name: ChapterName,
  rule: string,
): readonly number[] {
  const key = typeof name === 'number' ? undefined : titleKey(name);
  const places = [...chapters.keys()].filter((at) => {
    const { numbers, title } = chapters[at]!;
    return typeof name === 'number' ? numbers.includes(name) : titleKey(title) === key;
  });
  if (places.length === 0)
    throw new InputError(`${rule}: There is no chapter ${quote(name)}.`, listChapters(chapters));
  if (key !== undefined && places.length > 1)
    throw new InputError(
      `${rule}: There are ${places.length} chapters ${quote(name)}.`,
      `Name one by its number instead. ${listChapters(chapters)}`,
    );
  return places;
}

/** A chapter's name in a message: `7`, or `called “The Door”`. */
export function quote(name: ChapterName): string {
  return typeof name === 'number' ? String(name) : `called “${name}”`;
}

/** A sentence that lists a book's chapters, the first dozen of them. */
export function listChapters(chapters: readonly NamedChapter[]): string {
  const names = chapters.map(({ numbers, title }) =>
    [numbers.join('+'), `“${title}”`].filter((word) => word !== '').join(' '),
  );
  return `The chapters are: ${shortList(names)}.`;
}

/** The first dozen of a list, and how many more there are. */
export function shortList(items: readonly string[]): string {
  if (items.length === 0) return 'none';
  const more = items.length - MOST_LISTED;
  return items.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
