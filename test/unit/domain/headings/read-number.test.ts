import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { readNumber } from '#src/domain/headings/read-number.ts';

const UNITS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(number: number): string {
  const [value, sign] = UNITS.find(([unit]) => unit <= number) ?? [0, ''];
  return value === 0 ? '' : sign + toRoman(number - value);
}

describe('readNumber', () => {
  test.each([
    ['12', 12],
    ['xiv', 14],
    ['XIIII', 14],
    ['3rd', 3],
    ['the Twelfth', 12],
    ['FORTY-TWO', 42],
    ['forty second', 42],
    ['hundredth', 100],
    ['zwölf', 12],
    ['Dix-septième', 17],
    ['tjugonde', 20],
    ['十', 10],
    ['二十一', 21],
    ['一百零五', 105],
    ['一一零', 110],
  ])('%s is %i', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  test.each(['', 'IIIII', 'VX', 'mixed', 'twentyfold', '12345', '1.5'])(
    '%j is no number',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  test('reads every Roman numeral', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
        expect(readNumber(toRoman(number))).toBe(number);
      }),
    );
  });
});
