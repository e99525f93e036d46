/**
 * Where a sentence that is too long may be cut, best first: after clause punctuation (but not inside
 * `1,000` or `12:30`), at a space.
 */
const cutPoints: readonly RegExp[] = [
  /(?:[;:—–,](?!\d)|[،、；：，])["'”’»)]?\s*(?=\S)/gu,
  /\s+(?=\S)/gu,
];

/**
 * Cuts a text into pieces of at most `maximum` UTF-16 units, at clause ends where there are any,
 * else at spaces, else between graphemes, and inside one only when it is longer than `maximum`.
 * Joined, the pieces are the text again.
 */
export function cutLongSentence(text: string, maximum: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > maximum) {
    const at = lastCut(rest, maximum);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function lastCut(text: string, maximum: number): number {
  const window = text.slice(0, maximum + 1);
  for (const pattern of cutPoints) {
    const ends = [...window.matchAll(pattern)].map((match) => match.index + match[0].length);
    const best = ends.findLast((end) => end >= maximum / 4 && end <= maximum);
    if (best !== undefined) return best;
  }
  return lastGraphemeEnd(text, maximum);
}

function lastGraphemeEnd(text: string, maximum: number): number {
  // Two units more than fit: whatever belongs to the last grapheme must be seen whole.
  const window = text.slice(0, maximum + 2);
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(window)) {
    if (index + segment.length > maximum) break;
    end = index + segment.length;
  }
  if (end > 0) return end;
  const splitsPair = /^[\uDC00-\uDFFF]/.test(text.slice(maximum));
  return splitsPair && maximum > 1 ? maximum - 1 : maximum;
}
