import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { measureSound } from '#src/domain/audio/measure-sound.ts';
import { sampleRate } from '#src/domain/audio/pcm.ts';
import type { SoundFacts } from '#src/domain/audio/sound-facts.ts';

interface Voice {
  readonly hertz: number;
  /** Share of the second harmonic, which colours the voice. */
  readonly bright: number;
}

const low: Voice = { hertz: 110, bright: 0.2 };
const high: Voice = { hertz: 220, bright: 0.9 };

/** Syllables of a fifth of a second that swell and ebb, at half of full scale unless told otherwise. */
function speech(seconds: number, { hertz, bright }: Voice = low, gain = 0.5): Int16Array {
  return Int16Array.from({ length: seconds * sampleRate }, (_, at) => {
    const time = at / sampleRate;
    const swell = Math.sin(Math.PI * ((time * 5) % 1)) ** 2;
    const phase = 2 * Math.PI * hertz * time;
    const wave = Math.sin(phase) + bright * Math.sin(2 * phase) + bright * Math.sin(9 * phase);
    return (32_767 * gain * swell * wave) / (1 + 2 * bright);
  });
}

function silence(seconds: number): Int16Array {
  return new Int16Array(seconds * sampleRate);
}

/** The same noise at every call. */
function noise(seconds: number): Int16Array {
  let state = 1;
  return silence(seconds).map(() => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647 - 0.5) * 8000;
  });
}

function measure(...pieces: readonly Int16Array[]): SoundFacts {
  const samples = Int16Array.from(pieces.flatMap((piece) => [...piece]));
  return measureSound(new Uint8Array(samples.buffer));
}

describe('measureSound', () => {
  test('finds the silences before, in and after speech', () => {
    const facts = measure(silence(0.6), speech(2), silence(1.4), speech(2), silence(2));
    expect(facts.samples).toBe(8 * sampleRate);
    expect(facts.startSilenceSeconds).toBeCloseTo(0.6, 1);
    expect(facts.longestSilenceSeconds).toBeCloseTo(1.4, 1);
    expect(facts.endSilenceSeconds).toBeCloseTo(2, 1);
    expect(facts.soundSeconds).toBeGreaterThan(3);
    expect(facts.soundSeconds).toBeLessThanOrEqual(4);
  });

  test('a click is no sound', () => {
    const click = silence(4);
    click[2 * sampleRate] = 20_000;
    expect(measure(speech(1), click)).toMatchObject({
      endSilenceSeconds: expect.closeTo(4, 1),
    });
  });

  test('of silence, everything is silent', () => {
    expect(measure(silence(3))).toMatchObject({
      rmsDb: -Infinity,
      startSilenceSeconds: 3,
      endSilenceSeconds: 0,
      soundSeconds: 0,
      steadySeconds: 0,
      pitchShift: null,
      timbreShift: null,
    });
  });

  test('counts what is cut at full scale, not a sample that reaches it', () => {
    const loud = speech(1, low, 4).map((sample) => Math.max(-32_768, Math.min(32_767, sample)));
    const cut = Int16Array.from({ length: sampleRate }, (_, at) =>
      Math.max(-32_768, Math.min(32_767, 100_000 * Math.sin(at / 30))),
    );
    expect(measure(cut).clippedShare).toBeGreaterThan(0.5);
    expect(measure(loud).samples).toBe(sampleRate);
    expect(measure(speech(1, { hertz: 110, bright: 0 }, 1)).clippedShare).toBe(0);
  });

  test('tells fading from one level', () => {
    const fading = speech(6).map((sample, at, { length }) => sample * 10 ** ((-1.5 * at) / length));
    expect(measure(fading)).toMatchObject({
      fallDb: expect.closeTo(30, -1),
      fallFit: expect.closeTo(1, 1),
    });
    expect(Math.abs(measure(speech(6)).fallDb)).toBeLessThan(2);
    expect(measure(speech(3), speech(3, low, 0.25)).fallFit).toBeLessThan(0.85);
  });

  test('a pause is no fall', () => {
    const { fallDb } = measure(speech(3), silence(2), speech(1), silence(1));
    expect(Math.abs(fallDb)).toBeLessThan(3);
  });

  test('speech swells and ebbs, noise and humming do not', () => {
    const hum = silence(4).map((_, at) => 6000 * Math.sin(at / 20));
    expect(measure(speech(5)).steadySeconds).toBe(0);
    expect(measure(speech(2), noise(5)).steadySeconds).toBeCloseTo(5, 0);
    expect(measure(speech(2), hum).steadySeconds).toBeCloseTo(4, 0);
  });

  test('hears another voice in the second half', () => {
    const same = measure(speech(8));
    expect(Math.abs(same.pitchShift ?? NaN)).toBeLessThan(0.5);
    expect(same.timbreShift).toBeLessThan(1);
    const other = measure(speech(4), speech(4, high));
    expect(other.pitchShift).toBeCloseTo(12, 0);
    expect(other.timbreShift).toBeGreaterThan(3);
  });

  test('hears whether the last sound was allowed to end', () => {
    expect(measure(speech(2.1)).lastDb).toBeGreaterThan(-10);
    expect(measure(speech(2), silence(0.1)).lastDb).toBeLessThan(-60);
  });

  test('reads bytes that begin at an odd place, and leaves out half a sample', () => {
    const samples = speech(1);
    const shifted = new Uint8Array(samples.byteLength + 2);
    shifted.set(new Uint8Array(samples.buffer), 1);
    expect(measureSound(shifted.subarray(1))).toEqual(measure(samples));
  });

  test('gives a number for anything', () => {
    const anything = fc.uint8Array({ maxLength: 20_000 });
    fc.assert(
      fc.property(anything, (bytes) => {
        const { pitchShift, timbreShift, ...facts } = measureSound(bytes);
        expect(Object.values(facts).filter(Number.isNaN)).toEqual([]);
        expect([pitchShift, timbreShift].filter((fact) => Number.isNaN(fact))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
