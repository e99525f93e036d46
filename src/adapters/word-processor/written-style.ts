import type { StyleMeaning } from './read-style-name.ts';

/** What a style says, or a paragraph or a stretch of text by itself; what it leaves open is missing. */
export interface WrittenStyle {
  readonly meaning?: StyleMeaning;
  readonly isCentred?: boolean;
  readonly isListed?: boolean;
  readonly hasRule?: boolean;
  readonly startsPage?: boolean;
  readonly isHidden?: boolean;
  readonly isBold?: boolean;
  readonly isCapitals?: boolean;
  readonly fontPoints?: number;
}

/** A style while it is being read. */
export type StyleDraft = { -readonly [Key in keyof WrittenStyle]: WrittenStyle[Key] };
