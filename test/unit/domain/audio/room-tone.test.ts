import { describe, expect, test } from '@jest/globals';

import { roundSamples } from '#src/domain/audio/gain.ts';
import { roomTone } from '#src/domain/audio/room-tone.ts';

function toneOf(db: number, samples: number, position = 0): Int16Array {
  const exact = new Float64Array(samples);
  roomTone(db)(exact, position);
  const rounded = new Int16Array(samples);
  roundSamples(exact, 32_767, rounded);
  return rounded;
}

function rmsDb(samples: Int16Array): number {
  const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
  return 10 * Math.log10(power / 32_768 ** 2);
}

/** How alike a sound is to itself so many samples later: 1 for a repetition, about 0 for noise. */
function likeness(samples: Int16Array, later: number): number {
  let product = 0;
  let power = 0;
  for (let at = 0; at + later < samples.length; at++) {
    product += samples[at]! * samples[at + later]!;
    power += samples[at]! ** 2;
  }
  return product / power;
}

describe('roomTone', () => {
  test.each([
    [-60, 'as loud as a shop allows'],
    [-70, 'as usual'],
    [-80, 'three steps of a sample'],
    [-90, 'one step, where rounding counts'],
    [-94, 'less than one'],
  ])('is as loud as it is set, to 0.2 dB: %d dB, %s', (db) => {
    expect(Math.abs(rmsDb(toneOf(db, 240_000)) - db)).toBeLessThan(0.1);
    for (let at = 0; at < 240_000; at += 24_000)
      expect(Math.abs(rmsDb(toneOf(db, 24_000, at)) - db)).toBeLessThan(0.2);
  });

  test('is a matter of the place in the chapter alone', () => {
    const whole = toneOf(-60, 10_000, 5000);
    for (const at of [0, 1, 2, 3, 4, 5, 999, 9000])
      expect(toneOf(-60, 1000, 5000 + at)).toEqual(whole.slice(at, at + 1000));
  });

  test('goes on beyond the 2^31st sample', () => {
    const far = 2 ** 31 - 500;
    expect(Math.abs(rmsDb(toneOf(-70, 240_000, far)) + 70)).toBeLessThan(0.1);
    expect(toneOf(-70, 100, far + 700)).toEqual(toneOf(-70, 1000, far).slice(700, 800));
  });

  test('does not repeat itself', () => {
    const tone = toneOf(-60, 240_000);
    for (const later of [8, 64, 100, 1024, 2400, 4096, 24_000, 48_000, 65_536, 120_000])
      expect(Math.abs(likeness(tone, later))).toBeLessThan(0.02);
  });

  test('is softer above than a hiss: neighbours are alike', () => {
    const tone = toneOf(-60, 240_000);
    expect(likeness(tone, 1)).toBeGreaterThan(0.7);
    expect(likeness(tone, 5)).toBeLessThan(0.05);
  });

  test('has no offset, and peaks some 13 dB above its level', () => {
    const tone = toneOf(-60, 240_000);
    expect(Math.abs(tone.reduce((sum, sample) => sum + sample, 0) / tone.length)).toBeLessThan(0.5);
    const peak = tone.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeLessThan(32_768 * 10 ** (-46 / 20));
  });

  test('below what 16 bits can hold it is silence', () => {
    expect(toneOf(-120, 1000)).toEqual(new Int16Array(1000));
  });
});
