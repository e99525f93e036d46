import { primarySubtag } from '#src/domain/text/primary-subtag.ts';

/** Letters that are words, by language. In others, a vowel may be one. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'AIO',
  de: 'O',
  fr: 'AÀOÔY',
  es: 'AEOUY',
  it: 'AÀEÈIO',
  pt: 'AÀEÉOÓ',
  nl: 'U',
  sv: 'IÅÖ',
  da: 'IÅ',
  nb: 'IÅ',
  no: 'IÅ',
  fi: '',
  pl: 'AIOUWZ',
  cs: 'AIKOSUVZ',
};
const ANY_WORD = 'AÀÁEÈÉIÍOÓÔUÚYWZKSVÅÖАВИКОСУЯ';
const DROP_CAP =
  /(<font [^<>]{0,80}size=["']?\+?[4-7]["']?[^<>]{0,80}>\s{0,9})(\p{Lu})\s{1,9}(<\/font>)(?=\p{Lu}{2}|\p{Ll})/gu;

/**
 * Joins a large first letter to its word, from which the conversion to MOBI parted it by a space
 * (`A LS` → `ALS`), unless the letter is a word of the language.
 *
 * @param language BCP 47 tag of the book
 */
export function joinDropCaps(source: string, language: string | undefined): string {
  const words = WORDS[primarySubtag(language ?? '')] ?? ANY_WORD;
  return source.replaceAll(DROP_CAP, (whole, open: string, letter: string, close: string) =>
    words.includes(letter) ? whole : open + letter + close,
  );
}
