import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import {
  amplify,
  amplifyWhole,
  amplitudeOf,
  ceilingOf,
  gainTable,
  roundSamples,
} from '#src/domain/audio/gain.ts';

function rounded(samples: readonly number[], ceiling = 32_767): number[] {
  const to = new Int16Array(samples.length);
  roundSamples(Float64Array.from(samples), ceiling, to);
  return [...to];
}

describe('amplitudeOf', () => {
  test.each([
    [0, 1],
    [-20, 0.1],
    [20, 10],
    [-6.0206, 0.5],
  ])('%d dB is a factor of %d', (db, factor) => {
    expect(amplitudeOf(db)).toBeCloseTo(factor, 6);
  });
});

describe('ceilingOf', () => {
  test.each([
    [0, 32_767, 'the largest sample there is'],
    [6, 32_767, 'never more than fits'],
    [-3.5, 21_900, 'rounded down'],
    [-20, 3276, 'rounded down'],
  ])('the largest sample at %d dB is %d: %s', (db, sample) => {
    expect(ceilingOf(db)).toBe(sample);
  });
});

describe('roundSamples', () => {
  test('rounds to the nearest, as Math.round does', () => {
    const sample = fc.double({ min: -32_767, max: 32_767, noNaN: true });
    fc.assert(
      fc.property(fc.array(sample), (samples) => {
        expect(rounded(samples)).toEqual(samples.map((each) => Math.round(each) + 0));
      }),
    );
  });

  test('cuts what does not fit instead of letting it turn round', () => {
    expect(rounded([40_000, -40_000, 1e9, 32_767.6])).toEqual([32_767, -32_767, 32_767, 32_767]);
    expect(rounded([101, -101, 100.4, 99.6], 100)).toEqual([100, -100, 100, 100]);
  });

  test('leaves samples as they were when their factor is 1', () => {
    const samples = Int16Array.of(-32_767, -1, 0, 1, 32_767);
    const exact = new Float64Array(5);
    amplify(samples, 1, exact);
    expect(rounded([...exact])).toEqual([...samples]);
  });
});

describe('gainTable', () => {
  test.each([
    [1, 32_767],
    [1.7, 21_900],
    [0.3, 32_767],
  ])(
    'makes of every sample what amplifying by %d and rounding below %d make',
    (factor, ceiling) => {
      const all = Int16Array.from({ length: 65_536 }, (_, at) => at - 32_768);
      const whole = new Int16Array(all.length);
      amplifyWhole(all, gainTable(factor, ceiling), whole);
      const exact = new Float64Array(all.length);
      amplify(all, factor, exact);
      expect([...whole]).toEqual(rounded([...exact], ceiling));
    },
  );
});
