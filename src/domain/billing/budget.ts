/** How much money may be spent on a book. */
export interface Budget {
  /** For the book, all its runs together; absent: no limit. */
  readonly bookUsd?: number;
  /** The batch it is part of, and what all of that may cost together. */
  readonly batch?: { readonly name: string; readonly usd?: number };
}
