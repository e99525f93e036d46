import { readNumber } from '../../../headings/read-number.ts';
import { REGNAL_WORDS } from '../../../spoken-text/rules/regnal-words.ts';
import { differentWays } from './different-ways.ts';
import { speakerOf } from './speaker-of.ts';

/** The ways in which a voice may say a Roman numeral; empty when it is none. */
export function sayRoman(numeral: string, language: string): readonly string[] {
  const value = readNumber(numeral);
  const speaker = speakerOf(language);
  if (value === undefined || speaker === undefined) return [];
  const article = REGNAL_WORDS[language]?.article ?? '';
  const ordinals = speaker.ordinals(value);
  return differentWays([
    ...speaker.cardinals(value),
    ...ordinals,
    ...ordinals.map((said) => `${article} ${said}`),
  ]);
}
