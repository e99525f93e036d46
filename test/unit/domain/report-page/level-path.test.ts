import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { heightOf, levelPath } from '#src/domain/report-page/level-path.ts';

describe('heightOf', () => {
  test.each([
    { db: 0, height: 100, why: 'full scale' },
    { db: 3, height: 100, why: 'nothing is higher than full scale' },
    { db: -6, height: 50, why: 'half the amplitude' },
    { db: -20, height: 10, why: 'a tenth of it' },
    { db: -120, height: 1, why: 'silence is a line' },
    { db: Number.NEGATIVE_INFINITY, height: 1, why: 'silence is a line' },
    { db: Number.NaN, height: 1, why: 'nothing known is a line' },
  ])('$db dB is $height high: $why', ({ db, height }) => {
    expect(heightOf(db)).toBe(height);
  });
});

describe('levelPath', () => {
  test.each([
    { levels: [-6, -6, -20], path: 'M0 0v-50h2v40h1V0z', why: 'equal neighbours share a step' },
    { levels: [-120], path: 'M0 0v-1h1V0z', why: 'silence is a line' },
    { levels: [], path: 'M0 0h0V0z', why: 'nothing is drawn of nothing' },
  ])('$path: $why', ({ levels, path }) => {
    expect(levelPath(levels)).toBe(path);
  });

  test('is as wide as there are levels, as high as each of them, and short', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -120, max: 0 }), { maxLength: 400 }), (levels) => {
        const path = levelPath(levels);
        const heights: number[] = [];
        let height = 0;
        for (const [, command, value] of path.matchAll(/([hv])(-?\d+)/g)) {
          if (command === 'v') height -= Number(value);
          else heights.push(...Array.from({ length: Number(value) }, () => height));
        }
        expect(heights).toEqual(levels.map(heightOf));
        expect(path.length).toBeLessThan(15 + 7 * levels.length);
      }),
    );
  });
});
