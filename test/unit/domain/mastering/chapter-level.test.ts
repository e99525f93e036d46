import { describe, expect, test } from '@jest/globals';

import { gatedLoudness } from '#src/domain/audio/gated-loudness.ts';
import { kWeighting } from '#src/domain/audio/k-weighting.ts';
import { limiter } from '#src/domain/audio/limiter.ts';
import { measureTakeSound } from '#src/domain/audio/measure-take-sound.ts';
import { chapterLoudness, chapterRms } from '#src/domain/mastering/chapter-level.ts';
import type { ChapterPart } from '#src/domain/mastering/chapter-part.ts';
import { type Wave, inTurn, pcmFrom, stillness, syllables } from '#test/support/made-sounds.ts';

const waves = [
  syllables(3.33, -6),
  syllables(0.27, -9),
  inTurn(syllables(1.1, -12, 210), stillness(0.41), syllables(2.05, -7, 180)),
];
const gap = stillness(0.615);
const chapter = inTurn(gap, ...waves.flatMap((wave) => [wave, gap]));
const pause: ChapterPart = { kind: 'pause', samples: gap.length };
const parts = [pause, ...waves.flatMap((wave) => [partOf(wave), pause])];

function partOf(wave: Wave): ChapterPart {
  const sound = measureTakeSound(pcmFrom(wave));
  return { kind: 'take', segmentId: 's', takeId: 't', sound, from: 0, samples: wave.length };
}

/** The chapter as the assembler makes it of the takes, full scale being 32,768. */
function rendered(gainDb: number, peakDb?: number): Float64Array {
  const samples = chapter.map((value) => value * 32_768 * 10 ** (gainDb / 20));
  if (peakDb === undefined) return samples;
  const line = limiter(32_768 * 10 ** (peakDb / 20));
  const done = line.limit(samples);
  return Float64Array.from([...samples.subarray(0, done), ...line.rest()]);
}

function rmsOf(samples: Float64Array): number {
  const squares = samples.reduce((sum, sample) => sum + sample ** 2, 0);
  return 10 * Math.log10(squares / samples.length / 32_768 ** 2);
}

function lufsOf(samples: Float64Array): number {
  const meter = kWeighting();
  meter.add(Int16Array.from(samples, Math.round));
  return gatedLoudness(meter.tenths);
}

describe('the level of a chapter is foretold from its sums', () => {
  test.each([-12, -3, 0, 3])('amplified by %p dB', (gainDb) => {
    const samples = rendered(gainDb);
    expect(chapterRms(parts, undefined)({ gainDb })).toBeCloseTo(rmsOf(samples), 1);
    const lufs = chapterLoudness(parts, undefined)({ gainDb });
    expect(Math.abs(lufs - lufsOf(samples))).toBeLessThan(0.25);
  });

  test.each([2, 5, 8])('amplified by %p dB and limited', (gainDb) => {
    const peakDb = -3;
    const samples = rendered(gainDb, peakDb);
    const rms = chapterRms(parts, undefined)({ gainDb, peakDb });
    expect(Math.abs(rms - rmsOf(samples))).toBeLessThan(1);
    const lufs = chapterLoudness(parts, undefined)({ gainDb, peakDb });
    expect(Math.abs(lufs - lufsOf(samples))).toBeLessThan(1);
  });

  test('silence and nothing are -120', () => {
    const silence = [partOf(stillness(1))];
    for (const none of [silence, []]) {
      expect(chapterRms(none, undefined)({ gainDb: 0 })).toBe(-120);
      expect(chapterLoudness(none, undefined)({ gainDb: 0 })).toBe(-120);
    }
  });
});
