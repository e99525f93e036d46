import { crc32 } from 'node:zlib';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { gatedLoudness } from '#src/domain/audio/gated-loudness.ts';
import { measureLevel } from '#src/domain/audio/level.ts';
import { measureTakeSound } from '#src/domain/audio/measure-take-sound.ts';
import { sampleRate } from '#src/domain/audio/pcm.ts';
import type { TakeSound } from '#src/domain/audio/take-sound.ts';
import {
  type Wave,
  hiss,
  inTurn,
  noise,
  pcmFrom,
  sine,
  stillness,
  syllables,
  together,
} from '#test/support/made-sounds.ts';

function measure(...waves: readonly Wave[]): TakeSound {
  return measureTakeSound(pcmFrom(inTurn(...waves)));
}

/** Where what is heard begins and ends, in seconds. */
function ends({ from, to }: TakeSound): readonly [number, number] {
  return [from / sampleRate, to / sampleRate];
}

function expectEnds(sound: TakeSound, [from, to]: readonly [number, number], within = 0.03): void {
  const [begins, stops] = ends(sound);
  expect(Math.abs(begins - from)).toBeLessThan(within);
  expect(Math.abs(stops - to)).toBeLessThan(within);
}

/** Half a second of room, speech until 2.5 s, and room again. */
const spoken = inTurn(stillness(0.5), syllables(2), stillness(0.7));

describe('what is heard of a take', () => {
  test('lies between its digital silences', () => {
    expectEnds(measureTakeSound(pcmFrom(spoken)), [0.5, 2.5]);
  });

  test.each([
    ['white noise at -70 dB', noise(3.2, -70)],
    ['white noise at -55 dB', noise(3.2, -55)],
    ['white noise at -45 dB', noise(3.2, -45)],
    ['hum of the mains', sine(3.2, -48, 50)],
    ['hum and noise', together(sine(3.2, -50, 100), noise(3.2, -62))],
    ['rumble', rumble(3.2)],
    ['a direct current', stillness(3.2).fill(0.004)],
  ])('is found in a room with %s', (_room, room) => {
    expectEnds(measureTakeSound(pcmFrom(together(spoken, room))), [0.5, 2.5], 0.06);
  });

  test.each([
    ['a loud "s"', -30, -70],
    ['a soft "s" in a quiet room', -45, -75],
    ['an "f" 40 dB below the vowels', -52, -90],
    ['an "f" in digital silence', -58, -120],
    ['an "f" in a humming room', -52, -64],
  ])('goes on until the end of %s', (_sound, db, roomDb) => {
    const words = inTurn(stillness(0.4), syllables(2), hiss(0.15, db), stillness(0.6));
    const room = together(noise(3.15, roomDb), sine(3.15, roomDb + 16, 50));
    const sound = measureTakeSound(pcmFrom(together(words, room)));
    expectEnds(sound, [0.4, 2.55], 0.06);
    expect(sound.to).toBeGreaterThan(2.5 * sampleRate);
  });

  test('has a "t" after its closure, and no click from further away', () => {
    const burst = together(hiss(0.03, -25), stillness(0.03));
    const click = stillness(0.002).fill(0.5);
    const sound = measure(syllables(1), stillness(0.09), burst, stillness(0.5), click);
    expectEnds(sound, [0, 1.12]);
  });

  test('is all of a take that neither begins nor ends with silence', () => {
    const sound = measure(syllables(1.0331));
    expect(sound).toMatchObject({ from: 0, to: Math.round(1.0331 * sampleRate) });
  });

  test('is all of a very short take with one sound', () => {
    expect(measure(sine(0.04, -12))).toMatchObject({ from: 0, to: 960, tenths: [] });
  });

  test.each([
    ['an empty take', stillness(0)],
    ['a take of three samples', stillness(3 / sampleRate)],
    ['digital silence', stillness(2)],
    ['a room and nobody in it', noise(2, -66)],
    ['a click', inTurn(stillness(0.5), stillness(0.003).fill(0.4), stillness(0.5))],
  ])('is nothing of %s', (_take, wave) => {
    expect(measure(wave)).toMatchObject({ from: wave.length, to: 0, squares: 0, tenths: [] });
  });
});

describe('the sums of a take', () => {
  test('are those of what is heard', () => {
    const pcm = pcmFrom(spoken);
    const { squares, peak, crc32: crc, tenths, from, to } = measureTakeSound(pcm);
    const level = measureLevel(pcm);
    expect(crc).toBe(crc32(pcm));
    expect(peak).toBe(level.peak);
    expect(squares).toBeCloseTo(level.squares, 2);
    expect(tenths).toHaveLength(Math.floor((to - from) / 2400));
  });

  test('tell the loudness', () => {
    expect(gatedLoudness(measure(sine(3, -20)).tenths)).toBeCloseTo(-23, 0);
  });

  test('are short numbers', () => {
    const { squares, tenths } = measureTakeSound(pcmFrom(spoken));
    expect(Number(squares.toPrecision(6))).toBe(squares);
    expect(tenths.map((tenth) => Number(tenth.toPrecision(4)))).toEqual(tenths);
  });

  test('fit any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30_000 }), (bytes) => {
        const sound = measureTakeSound(bytes);
        const samples = bytes.length >> 1;
        expect(sound).toEqual(measureTakeSound(bytes.slice(0, samples * 2)));
        expect(JSON.parse(JSON.stringify(sound))).toEqual(sound);
        if (sound.to === 0) expect(sound.from).toBe(samples);
        else expect(sound.from).toBeLessThan(sound.to);
        expect(sound.to).toBeLessThanOrEqual(samples);
        expect(sound.tenths.every((tenth) => tenth >= 0)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

/** Low noise at about -45 dB, as of a street outside. */
function rumble(seconds: number): Wave {
  let value = 0;
  return noise(seconds, -45, 3).map((white) => (value = 0.99 * value + 0.14 * white));
}
