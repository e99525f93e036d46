/**
 * Languages with Latin letters that windows-1252 lacks: all their letters beyond ASCII, and the ones
 * without which no page of theirs can do.
 */
const LANGUAGES: readonly (readonly [letters: string, needed: string, encodings: string])[] = [
  ['ąćęłńóśźż', 'ął', 'windows-1250 iso-8859-2'],
  ['áčďéěíňóřšťúůýž', 'ěř', 'windows-1250 iso-8859-2'],
  ['áäčďéíĺľňóôŕšťúýž', 'čľ', 'windows-1250 iso-8859-2'],
  ['áéíóöőúüű', 'öő', 'windows-1250 iso-8859-2'],
  ['ăâîşţ', 'ăţ', 'windows-1250 iso-8859-2'],
  ['čćđšž', 'čšž', 'windows-1250 iso-8859-2'],
  ['âçğıîöşüû', 'ığ', 'windows-1254'],
  ['ąčęėįšųūž', 'ėš', 'windows-1257'],
  ['āčēģīķļņšūž', 'āē', 'windows-1257'],
];
/** A name from abroad may stand among the letters. */
const FEWEST_FITTING = 0.95;
const FEWEST_LETTERS = 8;
/** A word or two in capitals with accents are no other alphabet. */
const FEWEST_BYTES = 12;
/** What text from an old Macintosh shows in windows-1252: capitals and signs right after small letters. */
const STRANGE = /(?<=\p{Ll})[ŽŠŒŸˆ‰˜ÀÂ-ÏÑ-ÖÙ-Ü\u0081\u008D\u008F\u0090\u009D]/gu;

/**
 * Whether words are written in bytes beyond ASCII from end to end, as in Russian or Chinese, rather
 * than with one here and there, as in any language with Latin letters.
 */
export function hasOtherAlphabet(sample: Uint8Array): boolean {
  let high = 0;
  let besideHigh = 0;
  let letters = 0;
  for (const [at, byte] of sample.entries()) {
    if (isLetter(byte)) letters += 1;
    if (byte < 0x80) continue;
    high += 1;
    if ((sample[at - 1] ?? 0) >= 0x80 || (sample[at + 1] ?? 0) >= 0x80) besideHigh += 1;
  }
  return besideHigh > high * 0.7 && high > letters * 0.5 && high >= FEWEST_BYTES;
}

/** The encoding of a text in Latin letters, `undefined` when windows-1252 will do. */
export function latinEncoding(sample: Uint8Array): string | undefined {
  const western = new TextDecoder('windows-1252').decode(sample);
  const strange = western.match(STRANGE)?.length ?? 0;
  if (strange > 2 && strange > 0.3 * countHigh(western)) {
    const old = new TextDecoder('macintosh').decode(sample);
    if ((old.match(STRANGE)?.length ?? 0) * 3 < strange) return 'macintosh';
  }
  for (const [letters, needed, encodings] of LANGUAGES)
    for (const encoding of encodings.split(' ')) {
      const text = new TextDecoder(encoding).decode(sample).toLowerCase();
      const found = Array.from(text).filter((sign) => sign > '\u007F' && !isPunctuation(sign));
      const fitting = found.filter((sign) => letters.includes(sign)).length;
      const isFull = fitting >= FEWEST_LETTERS && fitting >= found.length * FEWEST_FITTING;
      if (isFull && Array.from(needed).every((letter) => text.includes(letter))) return encoding;
    }
  return undefined;
}

function countHigh(text: string): number {
  return Array.from(text).filter((sign) => sign > '\u007F').length;
}

/** What any of these languages may have besides letters. */
function isPunctuation(sign: string): boolean {
  return '\u00A0\u00AD–—‘’‚“”„…«»‹›•·§©°†‡'.includes(sign);
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
