/** A chapter that a rule means: its title, or its number in the plan without rules and credits. */
export type ChapterName = string | number;

/** Where a new chapter begins inside another. */
export interface SplitRule {
  /** The chapter to divide; absent: the only one that has the words. */
  readonly chapter?: ChapterName;
  /** How the paragraph or heading begins that is the new chapter's first. */
  readonly at: string;
  /** The new chapter's title; absent: what its headings say, else the words it begins with. */
  readonly title?: string;
}

/**
 * What a person wants otherwise about a book's chapters. Titles match whole, whatever their case,
 * accents and punctuation. Rules are applied in the order of the fields.
 */
export interface ChapterRules {
  /** What is read though it would be skipped: titles, or kinds of parts such as `dedication`. */
  readonly include?: readonly string[];
  /** What is not read: titles, kinds of parts, or chapters' numbers. Wins over `include`. */
  readonly exclude?: readonly ChapterName[];
  readonly split?: readonly SplitRule[];
  /** Runs of chapters that become one, under the first one's title. */
  readonly merge?: readonly (readonly ChapterName[])[];
  /** New titles; a key of digits is a chapter's number, any other its title. */
  readonly rename?: Readonly<Record<string, string>>;
  /** What the house reads and skips in every book: kinds of parts that need not be there. */
  readonly parts?: PartDefaults;
}

/** Kinds of parts that are read or skipped otherwise than this program does by itself. */
export interface PartDefaults {
  readonly read?: readonly string[];
  readonly skip?: readonly string[];
}
