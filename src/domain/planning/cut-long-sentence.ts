const SPACE = /\s/u;
const CLOSERS = new Set('"\'”’»›)]}」』】》〉）');
/** After these a clause is over: everywhere, only outside numbers such as `1,000` and `12:30`, at a space. */
const MARKS = new Set('，、；：。！？｡，·…—–،؛؟。」\n');
const MARKS_OUTSIDE_NUMBERS = new Set(',;:');
const MARKS_BEFORE_SPACE = new Set('.!?।');
const DIGIT = /\p{N}/u;
/** `J.`, `z.`, `Mr.`, `No.`: too short to tell from an abbreviation. */
const SHORT_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,4}\.["'”’»)]*\s+$/u;

const graphemes = new Intl.Segmenter();

/**
 * Cuts a text into pieces of at most `maximum` UTF-16 units: at the last clause end of each stretch if
 * there is one in its last three quarters, else at a space, best outside numbers and behind no
 * abbreviation, else between graphemes, and inside one only when it is longer than `maximum`. Joined,
 * the pieces are the text again. Takes time in proportion to the text.
 */
export function cutLongSentence(text: string, maximum: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > maximum) {
    const at = lastCut(text, from, maximum);
    pieces.push(text.slice(from, at));
    from = at;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function lastCut(text: string, from: number, maximum: number): number {
  const least = from + Math.max(1, Math.ceil(maximum / 4));
  for (const isCut of [isClauseEnd, isGoodSpace, isWordStart])
    for (let at = from + maximum; at >= least; at--) if (isCut(text, at)) return at;
  return lastGraphemeEnd(text, from, maximum);
}

function isClauseEnd(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (SPACE.test(next) || CLOSERS.has(next)) return false;
  let end = at;
  while (end > 0 && SPACE.test(text.charAt(end - 1))) end -= 1;
  if (text.slice(end, at).includes('\n')) return true;
  let mark = end;
  while (mark > 0 && CLOSERS.has(text.charAt(mark - 1)) && !MARKS.has(text.charAt(mark - 1)))
    mark -= 1;
  const sign = text.charAt(mark - 1);
  if (MARKS.has(sign)) return !MARKS.has(next);
  if (MARKS_OUTSIDE_NUMBERS.has(sign)) return !DIGIT.test(next) || isBetweenWords(text, mark, at);
  return MARKS_BEFORE_SPACE.has(sign) && end < at && !isAfterShortWord(text, at);
}

/** Whether what stands before a comma, or a space behind it, says that no number goes on. */
function isBetweenWords(text: string, mark: number, at: number): boolean {
  return at > mark || !DIGIT.test(text.charAt(mark - 2));
}

function isGoodSpace(text: string, at: number): boolean {
  if (!isWordStart(text, at) || isAfterShortWord(text, at)) return false;
  return !(DIGIT.test(text.charAt(at)) && DIGIT.test(text.charAt(at - 2)));
}

function isWordStart(text: string, at: number): boolean {
  return SPACE.test(text.charAt(at - 1)) && !SPACE.test(text.charAt(at));
}

function isAfterShortWord(text: string, at: number): boolean {
  return SHORT_WORD.test(text.slice(Math.max(0, at - 10), at));
}

function lastGraphemeEnd(text: string, from: number, maximum: number): number {
  // Two units more than fit: the first character that does not must be seen whole.
  const window = text.slice(from, from + maximum + 2);
  const start = graphemes.segment(window).containing(maximum)?.index ?? 0;
  if (start > 0) return from + start;
  const splitsPair = /^[\uDC00-\uDFFF]/.test(text.charAt(from + maximum));
  return from + (splitsPair && maximum > 1 ? maximum - 1 : maximum);
}
