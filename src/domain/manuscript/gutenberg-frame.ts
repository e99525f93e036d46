const START = /\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG/i;
const END =
  /\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG|^\s*End of (?:the |this )?Project Gutenberg/im;
const CREDITS = /^(?:produced by|e-?text prepared by|this e-?book was produced by|credits:)/i;

/**
 * Where the book itself stands between Project Gutenberg's header and licence, in a run of
 * paragraphs: the index of its first paragraph and the index after its last. Without header and
 * licence, all of it.
 */
export function findGutenbergFrame(paragraphs: readonly string[]): { start: number; end: number } {
  const last = paragraphs.findLastIndex((text) => START.test(text));
  const ends = paragraphs.findIndex((text, at) => at > last && END.test(text));
  let start = last + 1;
  while (start > 0 && start < paragraphs.length && CREDITS.test(paragraphs[start]!.trim()))
    start += 1;
  return { start, end: ends === -1 ? paragraphs.length : ends };
}
