/** A place where a sentence may end. Offsets into the text, in UTF-16 units. */
export interface ProposedEnd {
  /** After the last visible character of what goes before. */
  readonly visibleEnd: number;
  /** Where the next sentence would begin: after the white space. */
  readonly end: number;
}

/** As far as any rule looks beside a place, in UTF-16 units. */
export const sight = 64;

/** `a. B`: anything shorter has no end inside. */
const shortest = 4;
const MARK = /(?<![.!?…])([.!?…]+)["'”’»)\]]*(\s*)/gu;
/** In Armenian the sign that looks like a colon ends a sentence, and a typed colon stands for it. */
const ARMENIAN_MARK = /([:։])(\s+)/gu;

/** Dutch: `'s Avonds` begins a sentence with a small letter. */
export const dutchClitic = /^['’‘][stnrk]\s+\p{Lu}/u;
const NEW_SPEAKER = /^[-–—―]{1,2}\s*["'“‘„«»([¿¡]?\p{Lu}/u;
const CAPITAL = /^["'“‘„«»([¿¡]*\p{Lu}/u;
const DOTS_AND_LETTER = /^(?:\.{3}|…)\p{L}/u;
const LONG_WORD = /\p{Ll}{4}$/u;
const SMALL_LETTERS = /\p{Ll}{3}$/u;
const GLUED_WORD = /^\p{Lu}[\p{L}\s]/u;

/**
 * The places where a sentence may end, in rising order, the end of the text last: those of Unicode's
 * rules, which `Intl.Segmenter` knows, and between them our own.
 */
export function* proposeEnds(text: string, language: string): Generator<ProposedEnd> {
  let visibleEnd = 0;
  for (const { index, segment } of segmenterFor(language).segment(text)) {
    const marks = language === 'hy' ? ARMENIAN_MARK : MARK;
    for (const match of segment.length < shortest ? [] : segment.matchAll(marks)) {
      const end = index + match.index + match[0].length;
      const [whole, mark = '', space = ''] = match;
      if (end >= index + segment.length) break;
      const place = { text, markStart: index + match.index, end };
      if (language === 'hy' || isOwnEnd(place, mark, space))
        yield { visibleEnd: index + match.index + whole.trimEnd().length, end };
    }
    const visible = segment.trimEnd().length;
    if (visible > 0) visibleEnd = index + visible;
    yield { visibleEnd, end: index + segment.length };
  }
}

/**
 * Ends that Unicode's rules do not know: a new speaker after a dash, an ellipsis before a capital, a
 * sentence that begins with an ellipsis or a number, a space forgotten between two sentences.
 */
function isOwnEnd(
  { text, markStart, end }: { text: string; markStart: number; end: number },
  mark: string,
  space: string,
): boolean {
  const after = text.slice(end, end + sight);
  if (space === '') {
    const before = text.slice(Math.max(0, markStart - sight), markStart);
    return (
      mark === '.' &&
      end === markStart + 1 &&
      GLUED_WORD.test(after) &&
      SMALL_LETTERS.test(before) &&
      !isAddress(before, after)
    );
  }
  if (NEW_SPEAKER.test(after)) return true;
  if (mark.includes('…') && CAPITAL.test(after)) return true;
  if (mark !== '.') return false;
  if (dutchClitic.test(after)) return true;
  const word = text.slice(Math.max(0, markStart - 4), markStart);
  return (
    (DOTS_AND_LETTER.test(after) && !/\s$/u.test(word)) ||
    (/^\p{N}/u.test(after) && LONG_WORD.test(word))
  );
}

/** Whether a place without white space stands in an address of the web or of mail. */
function isAddress(before: string, after: string): boolean {
  const head = before.slice(before.search(/\S*$/u));
  return /[@/\\]|www\./u.test(head) || /^\S*[@/\\]/u.test(after);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Manuscripts call their language all sorts of things; one that is no tag is cut as English is. */
function segmenterFor(language: string): Intl.Segmenter {
  const locale = /^[a-z]{2,3}$/.test(language) ? language : 'en';
  const segmenter =
    segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  if (segmenters.size < 100) segmenters.set(locale, segmenter);
  return segmenter;
}
