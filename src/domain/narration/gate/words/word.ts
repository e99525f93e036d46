/** One word of a text or of what was said, ready to be compared. */
export interface Word {
  /** As it is written, for people. */
  readonly written: string;
  /** Two words with the same key are the same word. Empty for nothing. */
  readonly key: string;
  /** The key without accents. */
  readonly bare: string;
  /** Other ways to say it: keys of their words, joined. `1914` → `nineteenfourteen` and more. */
  readonly readings: readonly string[];
  /** Whether it is a number in figures or Roman numerals, which is said as one of its readings. */
  readonly isFigure: boolean;
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
  /** Whether its capital marks a name: in mid-sentence, in a language that keeps capitals for names. */
  readonly isName: boolean;
  /** Whether it holds digits that nobody here can say in its language. */
  readonly isUnsaid: boolean;
  /** Whether it is one character of a script without spaces between words. */
  readonly isCharacter: boolean;
}
