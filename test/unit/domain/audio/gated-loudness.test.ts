import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { gatedLoudness } from '#src/domain/audio/gated-loudness.ts';

/** So many tenths of a second at a loudness. */
function atLufs(lufs: number, count: number): number[] {
  return Array.from({ length: count }, () => 10 ** ((lufs + 0.691) / 10));
}

describe('gatedLoudness', () => {
  test.each([
    ['one level is that level', atLufs(-23, 40), -23],
    ['digital silence between does not count', [...atLufs(-23, 400), ...Array(300).fill(0)], -23],
    ['nor does what is 10 LU below', [...atLufs(-20, 400), ...atLufs(-36, 400)], -20],
    ['what is a little softer does', [...atLufs(-20, 4000), ...atLufs(-26, 4000)], -22.04],
    ['a third of a second is one block', atLufs(-18, 3), -18],
    ['what is below -70 is silent', atLufs(-71, 40), -120],
    ['so is nothing', [], -120],
    ['and digital silence', [0, 0, 0, 0, 0, 0], -120],
  ])('%s', (_rule, tenths, lufs) => {
    expect(Math.abs(gatedLoudness(tenths as number[]) - lufs)).toBeLessThan(0.06);
  });

  test('rises with the sound, decibel by decibel', () => {
    const tenth = fc.double({ min: 1e-5, max: 1, noNaN: true });
    const change = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(tenth, { minLength: 4 }), change, (tenths, db) => {
        const louder = tenths.map((power) => power * 10 ** (db / 10));
        expect(gatedLoudness(louder)).toBeCloseTo(gatedLoudness(tenths) + db, 6);
      }),
    );
  });

  test('is never louder than the loudest tenth', () => {
    const tenth = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(tenth, { minLength: 1 }), (tenths) => {
        const loudest = -0.691 + 10 * Math.log10(Math.max(...tenths));
        expect(gatedLoudness(tenths)).toBeLessThanOrEqual(Math.max(-120, loudest + 1e-9));
      }),
    );
  });
});
