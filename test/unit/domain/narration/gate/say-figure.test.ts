import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { sayFigure } from '#src/domain/narration/gate/numbers/say-figure.ts';
import { sayRoman } from '#src/domain/narration/gate/numbers/say-roman.ts';
import { speakerOf } from '#src/domain/narration/gate/numbers/speaker-of.ts';

const say = (figure: string, language = 'en', isDay = false): readonly string[] =>
  sayFigure(figure, { language, isDay });

describe('sayFigure', () => {
  test.each([
    ['a number', 'en', '21', ['twenty one', 'two one']],
    ['one or a', 'en', '100', ['one hundred', 'a hundred']],
    [
      'with and without and',
      'en',
      '105',
      ['one hundred five', 'one hundred and five', 'one oh five'],
    ],
    ['a year', 'en', '1914', ['nineteen fourteen', 'nineteen hundred and fourteen']],
    [
      'a year of this century',
      'en',
      '2006',
      ['two thousand six', 'two thousand and six', 'twenty oh six'],
    ],
    ['separators of thousands', 'en', '1,204', ['one thousand two hundred and four']],
    ['a decimal', 'en', '3.14', ['three point one four']],
    ['an ordinal', 'en', '21st', ['twenty first']],
    ['a decade', 'en', '1920s', ['nineteen twenties']],
    ['a decade alone', 'en', "'60s", ['sixties']],
    ['money', 'en', '£5', ['five pounds']],
    ['a pound', 'en', '£1', ['one pound', 'a pound']],
    ['pounds and pence', 'en', '£5.50', ['five pounds fifty', 'five pounds and fifty pence']],
    ['millions of it', 'en', '$1.5 million', ['one point five million dollars']],
    ['the time', 'en', '3:30', ['three thirty', 'half past three']],
    ['the full hour', 'en', '4:00', ["four o'clock", 'four']],
    ['a quarter to', 'en', '12:45', ['quarter to one', 'twelve forty five']],
    ['a fraction', 'en', '3/4', ['three quarters', 'three fourths', 'three over four']],
    ['a mixed number', 'en', '5 1/2', ['five and a half', 'five and one half']],
    [
      'a range',
      'en',
      '1914–18',
      ['nineteen fourteen to eighteen', 'nineteen fourteen to nineteen eighteen'],
    ],
    ['a telephone number', 'en', '555-1234', ['five five five one two three four']],
    ['a score of digits', 'en', '007', ['oh oh seven', 'zero zero seven']],
    ['German', 'de', '21', ['einundzwanzig']],
    ['a German year', 'de', '1914', ['neunzehnhundertvierzehn', 'eintausendneunhundertvierzehn']],
    ['a German ordinal', 'de', '3', ['drei', 'dritten']],
    ['the German time', 'de', '3:30', ['drei Uhr dreißig', 'halb vier']],
    ['French', 'fr', '80', ['quatre-vingt', 'quatre-vingts']],
    ['French seventies', 'fr', '71', ['soixante et onze']],
    ['a French year', 'fr', '1936', ['mille neuf cent trente six', 'dix neuf cent trente six']],
    ['the first in French', 'fr', '1er', ['premier']],
    ['Spanish', 'es', '1936', ['mil novecientos treinta y seis']],
    ['Spanish before a noun', 'es', '21', ['veintiún', 'veintiuna']],
    ['Italian', 'it', '28', ['ventotto']],
    ['an Italian year', 'it', '1861', ['milleottocentosessantuno']],
    ['Chinese', 'zh', '120', ['一百二十']],
    ['a Chinese year', 'zh', '1914', ['一 九 一 四']],
  ])('says %s', (_what, language, figure, ways) => {
    expect(say(figure, language)).toEqual(expect.arrayContaining(ways));
  });

  test('says the day of a month as an ordinal, with an article or without; any other number not', () => {
    expect(say('5', 'en', true)).toEqual(
      expect.arrayContaining(['five', 'fifth', 'the fifth', 'the fifth of']),
    );
    expect(say('5')).toEqual(['five']);
    expect(say('2nd')).toEqual(['second']);
  });

  test('says nothing in a language whose numbers it does not know', () => {
    expect(say('21', 'sv')).toEqual([]);
  });

  test.each(['en', 'de', 'fr', 'es', 'it', 'zh'])(
    'in %s, no two numbers are said alike',
    (language) => {
      const speaker = speakerOf(language);
      const number = fc.integer({ min: 0, max: 3_000_000 });
      fc.assert(
        fc.property(number, number, (one, other) => {
          const joined = (value: number): string[] =>
            (speaker?.cardinals(value) ?? []).map((said) => said.replaceAll(/[\s-]/g, ''));
          const common = joined(one).filter((said) => joined(other).includes(said));
          expect(one === other || common.length === 0).toBe(true);
        }),
        {
          numRuns: 300,
          examples: [
            [1200, 12],
            [2001, 21],
            [101, 11],
            [1_000_000, 1],
            [80, 4020],
          ],
        },
      );
    },
  );
});

describe('sayRoman', () => {
  test.each([
    ['en', 'VIII', ['eight', 'eighth', 'the eighth']],
    ['de', 'XIV', ['vierzehn', 'der vierzehnte']],
    ['fr', 'XIX', ['dix neuf']],
  ])('says it as a number and as that of a king: %s %s', (language, numeral, ways) => {
    const said = sayRoman(numeral, language).map((way) => way.replaceAll('-', ' '));
    expect(said).toEqual(expect.arrayContaining(ways));
  });

  test('says nothing of other letters', () => {
    expect(sayRoman('IIX', 'en')).toEqual([]);
  });
});
