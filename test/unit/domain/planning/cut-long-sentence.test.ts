import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { cutLongSentence } from '#src/domain/planning/cut-long-sentence.ts';

const family = '👨\u200D👩\u200D👧\u200D👦';

describe('cutLongSentence', () => {
  test.each([
    ['what fits is not cut', 'one, two', 8, ['one, two']],
    ['nothing is no piece', '', 5, []],
    ['after the last clause that fits', 'one, two; three four', 15, ['one, two; ', 'three four']],
    [
      'after a mark and its quotation mark',
      '“so,” he said to me',
      12,
      ['“so,” ', 'he said to ', 'me'],
    ],
    ['at a dash without spaces', 'waiting—always waiting', 16, ['waiting—', 'always waiting']],
    ['not inside a number', 'about 1,000,000 dollars', 14, ['about ', '1,000,000 ', 'dollars']],
    ['not inside a time', 'at 12:30 sharp', 7, ['at ', '12:30 ', 'sharp']],
    [
      'a clause too short to stand alone is not cut off',
      'o, my dear captain',
      13,
      ['o, my dear ', 'captain'],
    ],
    ['at a space when there is no clause', 'one two three', 9, ['one two ', 'three']],
    ['Chinese marks need no space', '一二三，四五六', 5, ['一二三，', '四五六']],
    [
      'at the end of a line of verse',
      'the sun goes\nup and down',
      18,
      ['the sun goes\n', 'up and down'],
    ],
    ['after a sign of speech that goes on', '“Why?” she said', 10, ['“Why?” ', 'she said']],
    ['not after an abbreviation', 'we saw Mr. Hale', 13, ['we saw ', 'Mr. Hale']],
    ['not after an initial', 'we saw J. R. Hale', 14, ['we saw ', 'J. R. Hale']],
    ['not between the groups of a number', 'about 10 000 men', 11, ['about ', '10 000 men']],
    ['at any space when there is no better one', 'J. R. R. K. L. M.', 9, ['J. R. R. ', 'K. L. M.']],
    ['Chinese sentence marks', '一二三。”四五六', 6, ['一二三。”', '四五六']],
    ['Japanese lists', '一二・三四五、六七', 7, ['一二・三四五、', '六七']],
    ['Arabic commas', 'واحد، اثنان', 8, ['واحد، ', 'اثنان']],
    [
      'many spaces stay with what is before them',
      `ab${' '.repeat(9)}cd`,
      12,
      [`ab${' '.repeat(9)}`, 'cd'],
    ],
    ['anywhere when there is no space either', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['not between a letter and its accent', 'abe\u0301d', 3, ['ab', 'e\u0301d']],
    ['not inside an emoji of several', `ab${family}`, 11, ['ab', family]],
    ['not before the colour of an emoji', 'xx👍🏽', 4, ['xx', '👍🏽']],
    ['inside one only when it is longer', 'e\u0301\u0302\u0303', 2, ['e\u0301', '\u0302\u0303']],
    ['and then not inside a surrogate pair', '👍🏽', 3, ['👍', '🏽']],
  ])('%s', (_why, text, maximum, pieces) => {
    expect(cutLongSentence(text, maximum)).toEqual(pieces);
  });

  const anyText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom(', ', '; ', ' ', '—', '1,000', '\n', family, '👍🏽', 'e\u0301', 'word'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  test('joined, the pieces are the text, and none is empty or longer than the maximum', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, maximum) => {
        const pieces = cutLongSentence(text, maximum);
        expect(pieces.join('')).toBe(text);
        for (const { length } of pieces) {
          expect(length).toBeGreaterThan(0);
          expect(length).toBeLessThanOrEqual(maximum);
        }
      }),
    );
  });

  test('no surrogate pair is torn from a maximum of two on', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, maximum) => {
        fc.pre(text.isWellFormed());
        for (const piece of cutLongSentence(text, maximum)) expect(piece.isWellFormed()).toBe(true);
      }),
    );
  });
});
