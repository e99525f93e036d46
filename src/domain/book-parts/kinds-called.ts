import { isBookPart } from './book-part.ts';
import { nameBookPart } from './name-book-part.ts';

const FOOTNOTES = ['footnote', 'footnotes'];
const ENDNOTES = ['endnote', 'endnotes', 'rearnotes'];
/** Words for kinds that are more than one token, or none. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ...FOOTNOTES.map((word) => [word, FOOTNOTES] as const),
  ...ENDNOTES.map((word) => [word, ENDNOTES] as const),
  ['notes', [...FOOTNOTES, ...ENDNOTES]],
  ['pictures', ['picture']],
  ['image', ['picture']],
  ['images', ['picture']],
]);

/**
 * The kinds of parts that a person may mean by a word: a token (`toc`), a plain name of one
 * (`Contents`), or a group of them (`footnotes`). Empty when it is no kind of part.
 */
export function kindsCalled(word: string): readonly string[] {
  const token = word.trim().toLowerCase();
  const named = nameBookPart(word);
  const groups = [token, named ?? ''].map(
    (kind) => GROUPS.get(kind) ?? (isBookPart(kind) ? [kind] : []),
  );
  return [...new Set(groups.flat())];
}
