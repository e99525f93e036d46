import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { kFilters } from '#src/domain/audio/k-filters.ts';
import { kWeighting } from '#src/domain/audio/k-weighting.ts';
import { noise, samplesFrom, sine, stillness } from '#test/support/made-sounds.ts';

describe('kFilters', () => {
  test('at 48 kHz they are the ones that BS.1770-4 prints', () => {
    const { shelf, highPass } = kFilters(48_000);
    expect(shelf.b0).toBeCloseTo(1.53512485958697, 8);
    expect(shelf.b1).toBeCloseTo(-2.69169618940638, 8);
    expect(shelf.b2).toBeCloseTo(1.19839281085285, 8);
    expect(shelf.a1).toBeCloseTo(-1.69065929318241, 8);
    expect(shelf.a2).toBeCloseTo(0.73248077421585, 8);
    expect(highPass).toMatchObject({ b0: 1, b1: -2, b2: 1 });
    expect(highPass.a1).toBeCloseTo(-1.99004745483398, 8);
    expect(highPass.a2).toBeCloseTo(0.99007225036621, 8);
  });
});

describe('kWeighting', () => {
  const second = samplesFrom(noise(1, -20));

  test('gives a number for each whole tenth of a second, at any rate', () => {
    const meter = kWeighting();
    meter.add(second.subarray(0, 2399));
    expect(meter.tenths).toHaveLength(0);
    meter.add(second.subarray(2399, 2400));
    expect(meter.tenths).toHaveLength(1);
    meter.add(second.subarray(2400));
    expect(meter.tenths).toHaveLength(10);
    const slower = kWeighting(8000);
    slower.add(second);
    expect(slower.tenths).toHaveLength(30);
  });

  test.each([
    ['1 kHz is about as loud as it is', 997, 0.7],
    ['what is high is louder', 6000, 4],
    ['50 Hz is softer', 50, -4],
    ['what nobody hears hardly counts', 10, -23.5],
  ])('%s', (_why, hertz, gainDb) => {
    const meter = kWeighting();
    meter.add(samplesFrom(sine(3, -10, hertz)));
    const mean = meter.tenths.slice(10).reduce((sum, tenth) => sum + tenth, 0) / 20;
    const plain = 10 ** (-10 / 10) / 2;
    expect(Math.abs(10 * Math.log10(mean / plain) - gainDb)).toBeLessThan(1);
  });

  test('does not care how the samples are cut', () => {
    const whole = kWeighting();
    whole.add(second);
    fc.assert(
      fc.property(fc.array(fc.nat(second.length), { maxLength: 8 }), (cuts) => {
        const meter = kWeighting();
        const ends = [0, ...cuts.toSorted((one, other) => one - other), second.length];
        for (const [at, end] of ends.slice(1).entries()) meter.add(second.subarray(ends[at], end));
        expect(meter.tenths).toEqual(whole.tenths);
      }),
      { numRuns: 20 },
    );
  });

  test('after a sound, silence soon is just nothing', () => {
    const meter = kWeighting();
    meter.add(second);
    meter.add(samplesFrom(stillness(5)));
    expect(meter.tenths.slice(-20)).toEqual(Array.from({ length: 20 }, () => 0));
  });
});
