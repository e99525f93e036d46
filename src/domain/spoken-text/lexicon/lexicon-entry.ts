/** How a word or a phrase is to be spoken. */
export interface LexiconEntry {
  /** What stands in the text; with `regex` a pattern in RE2's syntax. */
  readonly find: string;
  /** What is said for it; of a pattern, `$1` to `$9` are its groups. Empty: nothing is said. */
  readonly say: string;
  readonly regex?: boolean | undefined;
  /**
   * Whether case has to match. Unless said: a word in small letters is found in any case, one with
   * capitals as written or all in capitals, and a pattern as written.
   */
  readonly caseSensitive?: boolean | undefined;
  /**
   * Whether it is found only as a whole word; unless said, words are and patterns aren't. Scripts
   * without spaces between words, and Korean, have no such borders.
   */
  readonly wholeWord?: boolean | undefined;
  /** Only in books in this language: `en` for `en-GB` too. */
  readonly language?: string | undefined;
}

/** Whether an entry is for books in `language`. */
export function isForLanguage(entry: LexiconEntry, language: string): boolean {
  if (entry.language === undefined) return true;
  const wanted = plainTag(entry.language);
  const given = plainTag(language);
  return given === wanted || given.startsWith(`${wanted}-`);
}

function plainTag(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}
