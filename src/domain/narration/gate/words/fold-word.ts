/**
 * Letters with marks that are letters of their own, by language: without the mark it is another
 * word (`schon` is not `schön`). In English no word is told from another by a mark alone.
 */
const ownLetters: Readonly<Record<string, RegExp>> = {
  de: /[äöü]/u,
  sv: /[åäö]/u,
  fi: /[åäö]/u,
  et: /[äöõü]/u,
  da: /[åæø]/u,
  nb: /[åæø]/u,
  nn: /[åæø]/u,
  no: /[åæø]/u,
  is: /[áéíóúýðþæö]/u,
  es: /ñ/u,
  pl: /[ąćęłńóśźż]/u,
  cs: /[áéíóúůýčďěňřšťž]/u,
  sk: /[áäéíĺľňóôŕšťúýčďž]/u,
  hu: /[áéíóöőúüű]/u,
  tr: /[çğıöşü]/u,
  ro: /[ăâîșț]/u,
};
/** Scripts in which a mark may be missing; in others, marks are the vowels of the word. */
const droppedMarks =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Letters that are one or two plain ones, however they came about. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
};
const isAscii = /^[a-z0-9]*$/;

/**
 * A word in small letters without punctuation, as it is compared: umlauts of German in two letters,
 * three or more of a letter as one (`Nooo`).
 */
export function foldWord(word: string, language: string): string {
  const small = word.toLowerCase();
  if (isAscii.test(small)) return once(small);
  const letters = small
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replaceAll('ё', 'е');
  return once(language === 'de' ? spellUmlauts(letters) : letters);
}

/** A folded word without the marks that are not letters of their own in its language. */
export function stripMarks(folded: string, language: string): string {
  if (isAscii.test(folded) || language === 'vi') return folded;
  const own = ownLetters[language];
  let plain = '';
  for (const letter of folded) {
    const isKept = own?.test(letter) === true || !droppedMarks.test(letter);
    plain += isKept ? letter : bare(letter);
  }
  return plain;
}

function once(word: string): string {
  return /(.)\1\1/u.test(word) ? word.replaceAll(/(\p{L})\1{2,}/gu, '$1') : word;
}

/** `й` is no `и` with a mark to those who read it. */
function bare(letter: string): string {
  if (letter === 'й') return letter;
  return plainLetters[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function spellUmlauts(word: string): string {
  return word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}
