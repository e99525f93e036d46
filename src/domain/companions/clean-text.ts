const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * A text without the characters that no XML 1.0 document may hold (section 2.2): control characters,
 * halves of surrogate pairs, U+FFFE and U+FFFF. Those of U+007F to U+009F, which XML discourages, go
 * too. Other formats are given the same text, so that all companions of a book agree.
 */
export function cleanText(text: string): string {
  return text.replaceAll(FORBIDDEN, '');
}
