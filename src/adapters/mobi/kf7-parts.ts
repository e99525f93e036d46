import type { MobiPart } from './mobi-part.ts';

const PAGE_BREAK =
  /<\s{0,9}(?:mbp:)?pagebreak(?![\w:])[^<>]{0,200}>(?:\s{0,99}<\/(?:mbp:)?pagebreak>)?/gi;
/** A book with more page breaks is read as one piece. */
const MOST_PARTS = 10_000;

/** Cuts the text of a KF7 book (MOBI) at its page breaks. */
export function kf7Parts(text: Buffer): readonly MobiPart[] {
  const parts: MobiPart[] = [];
  let start = 0;
  const add = (end: number): void => {
    if (end > start)
      parts.push({ path: `part-${parts.length + 1}`, start, bytes: text.subarray(start, end) });
  };
  // One character a byte, so that places in the string are places in the bytes.
  for (const { index, 0: tag } of text.toString('latin1').matchAll(PAGE_BREAK)) {
    add(index);
    start = index + tag.length;
    if (parts.length > MOST_PARTS) return [{ path: 'part-1', start: 0, bytes: text }];
  }
  add(text.length);
  return parts;
}
