import type { Edit } from './edit.ts';

/** What a rule may know besides the text. */
export interface RuleContext {
  /** The primary subtag of the book's language in lower case, such as `de`; `und` when it has none. */
  readonly language: string;
  readonly isHeading: boolean;
}

/**
 * A rule of speech normalisation: finds what is spoken otherwise than it is written. Its edits are
 * in order and do not overlap; it takes time in proportion to the text.
 */
export type Rule = (text: string, context: RuleContext) => readonly Edit[];
