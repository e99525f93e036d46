/** The rules of speech normalisation, in the order in which they are applied. */
export const spokenRuleNames = [
  'invisible',
  'ligatures',
  'spaces',
  'accents',
  'addresses',
  'ornaments',
  'markup',
  'dashes',
  'headings',
  'capitals',
  'sterling',
  'ranges',
  'numerals',
  'abbreviations',
  'symbols',
  'emoji',
  'punctuation',
] as const;

/** The name of a rule, as the settings have it. */
export type SpokenRuleName = (typeof spokenRuleNames)[number];

/** When a rule applies. `draft`: to the draft voice alone; chat models know by themselves. */
export type SpokenRuleUse = 'always' | 'draft' | 'never';

/** When each rule applies. */
export type SpokenRules = Readonly<Record<SpokenRuleName, SpokenRuleUse>>;

/** A stretch of a text that is spoken otherwise than it is printed. Offsets are UTF-16 units. */
export interface SpokenChange {
  /** Where the printed words begin and end in the original text. */
  readonly start: number;
  readonly end: number;
  /** Where what is said instead begins and ends in the spoken text. */
  readonly spokenStart: number;
  readonly spokenEnd: number;
  /** Who changed it; of several, the lexicon, else the last. */
  readonly rule: SpokenRuleName | 'lexicon';
}

/** What is said for a text, and how it maps back to the text. */
export interface SpokenText {
  readonly spoken: string;
  /** In order and not overlapping. Everything between them is the same in both texts. */
  readonly changes: readonly SpokenChange[];
}

/** What is known of the piece of text that is to be spoken. */
export interface SpokenPiece {
  readonly isHeading: boolean;
}

/** Turns a text as printed into the text a narrator is given. Pure: the same in, the same out. */
export type Speak = (text: string, piece: SpokenPiece) => SpokenText;
