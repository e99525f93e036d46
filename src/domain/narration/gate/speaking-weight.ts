import { primarySubtag } from '../../text/primary-subtag.ts';
import { splitWords } from './words/split-words.ts';
import type { Word } from './words/word.ts';

/**
 * Letters a second that narrators of a language read, against English: languages of open syllables
 * run faster, and French writes many letters that nobody says. By primary subtag; 1 where nothing is
 * known. From published rates of syllables a second and letters a syllable, French and Russian
 * from the draft voice.
 */
const paces: Readonly<Record<string, number>> = {
  es: 1.12,
  it: 1.1,
  pt: 1.08,
  fr: 1.2,
  ru: 1.1,
  uk: 1.1,
  fi: 1.08,
  de: 1.02,
  nl: 1.02,
};
/** A digit in a language whose numbers are not known here: `1,000,000` at the least, `777` at the most. */
const leastOfDigit = 1;
const mostOfDigit = 8;
/** A letter of an acronym is a syllable of its own. */
const mostOfCapital = 3;

/** How much there is to speak, in English letters, at the least and at the most that the writing leaves open. */
export interface SpeakingWeight {
  readonly least: number;
  readonly most: number;
}

/**
 * How much there is to speak: a Chinese character takes as long as three letters, a Japanese syllable
 * sign or a Korean syllable as two; figures and abbreviations as long as what is said for them.
 */
export function speakingWeight(text: string, tag: string): SpeakingWeight {
  const language = primarySubtag(tag);
  const pace = paces[language] ?? 1;
  let least = 0;
  let most = 0;
  for (const word of splitWords(text, language)) {
    const said = word.readings.map((reading) => lettersIn(reading));
    const written = lettersIn(word.written) * (isAcronym(word) ? mostOfCapital : 1);
    if (word.isFigure && said.length > 0) {
      least += Math.min(...said);
      most += Math.max(...said);
    } else if (word.isUnsaid) {
      const digits = word.key.match(/\d/g)?.length ?? 0;
      least += digits * leastOfDigit;
      most += digits * mostOfDigit;
    } else {
      least += Math.min(lettersIn(word.written), ...said);
      most += Math.max(written, ...said);
    }
  }
  return { least: least / pace, most: most / pace };
}

function isAcronym({ written }: Word): boolean {
  return /^\p{Lu}{2,5}$/u.test(written);
}

function lettersIn(text: string): number {
  if (/^[a-z]*$/.test(text)) return text.length;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const characters = count(/\p{Script=Han}/gu);
  const syllables = count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return count(/[\p{L}\p{N}]/gu) + characters * 2 + syllables;
}
