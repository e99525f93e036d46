import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { gatedLoudness } from '#src/domain/audio/gated-loudness.ts';
import type { TakeSound } from '#src/domain/audio/take-sound.ts';
import { chapterGain } from '#src/domain/mastering/chapter-gain.ts';
import type { ChapterPart } from '#src/domain/mastering/chapter-part.ts';
import { chapterTenths } from '#src/domain/mastering/chapter-tenths.ts';
import type { TargetLevel } from '#src/domain/mastering/mastering.ts';

const tenthSamples = 2400;

/** A take with these tenths, its level being that of the tenths. */
function take(tenths: readonly number[]): ChapterPart {
  const samples = tenths.length * tenthSamples;
  const squares = tenths.reduce((sum, tenth) => sum + tenth * tenthSamples, 0);
  const sound: TakeSound = { crc32: 1, from: 0, to: samples, squares, peak: 1, tenths };
  return { kind: 'take', segmentId: 's', takeId: 't', sound, from: 0, samples };
}

function atDb(db: number, count: number): number[] {
  return Array.from({ length: count }, () => 10 ** (db / 10));
}

const second: ChapterPart = { kind: 'pause', samples: 24_000 };
const nothing: ChapterPart = {
  ...(take(atDb(0, 3)) as Extract<ChapterPart, { kind: 'take' }>),
  sound: { crc32: 1, from: 7200, to: 0, squares: 0, peak: 0, tenths: [] },
};
const rms = (db: number): TargetLevel => ({ measure: 'rms', db });
const lufs = (db: number): TargetLevel => ({ measure: 'lufs', db });

describe('chapterGain', () => {
  test.each<readonly [string, readonly ChapterPart[], TargetLevel, number]>([
    ['one take is brought to the level', [take(atDb(-26, 50))], rms(-20), 6],
    ['a loud one is turned down', [take(atDb(-12, 50))], rms(-20), -8],
    ['pauses lower the level', [second, take(atDb(-20, 10))], rms(-20), 3.01],
    ['loudness leaves pauses out', [second, take(atDb(-20, 900)), second], lufs(-23), -2.29],
    ['a whisper is not amplified without end', [take(atDb(-70, 50))], rms(-20), 30],
    ['nor is thunder silenced', [take(atDb(0, 50))], rms(-59), -30],
    ['where nothing is heard there is no gain', [second, nothing], rms(-20), 0],
    ['nor for loudness', [second, nothing], lufs(-20), 0],
    ['nor in a chapter of nothing', [], lufs(-20), 0],
  ])('%s', (_rule, parts, level, gainDb) => {
    expect(Math.abs(chapterGain(parts, { level }) - gainDb)).toBeLessThan(0.05);
  });

  test('counts room tone with the level it has, not amplified', () => {
    const parts = [take(atDb(-40, 10)), second];
    const aim = { level: rms(-30), roomToneDb: -30 };
    expect(chapterGain(parts, aim)).toBeCloseTo(10, 2);
    expect(chapterGain(parts, { ...aim, roomToneDb: -20 })).toBe(-30);
  });

  const tenths = fc.array(fc.double({ min: -45, max: -8, noNaN: true }), { minLength: 1 });
  const part = fc.oneof(
    tenths.map((levels) => take(levels.map((db) => 10 ** (db / 10)))),
    fc.nat(100_000).map((samples): ChapterPart => ({ kind: 'pause', samples })),
  );
  const chapter = fc.tuple(tenths, fc.array(part, { maxLength: 20 })).map(([levels, parts]) => {
    return [take(levels.map((db) => 10 ** (db / 10))), ...parts];
  });
  const tone = fc.option(fc.integer({ min: -90, max: -65 }), { nil: undefined });
  const aimDb = fc.integer({ min: -30, max: -12 });

  test('brings the root mean square of any chapter to the level', () => {
    fc.assert(
      fc.property(chapter, aimDb, tone, (parts, db, roomToneDb) => {
        const gainDb = chapterGain(parts, { level: rms(db), roomToneDb });
        fc.pre(Math.abs(gainDb) < 30);
        let squares = 0;
        for (const one of parts) {
          if (one.kind === 'take') squares += one.sound.squares * 10 ** (gainDb / 10);
          else if (roomToneDb !== undefined) squares += one.samples * 10 ** (roomToneDb / 10);
        }
        const samples = parts.reduce((sum, one) => sum + one.samples, 0);
        expect(Math.abs(10 * Math.log10(squares / samples) - db)).toBeLessThan(0.002);
      }),
    );
  });

  test('brings the loudness of any chapter to the level', () => {
    fc.assert(
      fc.property(chapter, aimDb, tone, (parts, db, roomToneDb) => {
        const gainDb = chapterGain(parts, { level: lufs(db), roomToneDb });
        fc.pre(Math.abs(gainDb) < 30);
        const all = chapterTenths(parts, roomToneDb);
        const loudness = gatedLoudness(
          all.takes.map((tenth, at) => tenth * 10 ** (gainDb / 10) + all.tone[at]!),
        );
        expect(Math.abs(loudness - db)).toBeLessThan(0.01);
      }),
    );
  });

  test.each<readonly [string, TargetLevel]>([
    ['root mean square', rms(-28)],
    ['loudness', lufs(-28)],
  ])('makes up for what the limiter will take of the %s', (_measure, level) => {
    const parts = [second, take(atDb(-30, 40)), second, take(atDb(-33, 40))];
    const free = chapterGain(parts, { level });
    const high = chapterGain(parts, { level, peakDb: 2 });
    const low = chapterGain(parts, { level, peakDb: 0 });
    expect(free).toBeGreaterThan(2);
    expect(high).toBeGreaterThan(free);
    expect(low).toBeGreaterThan(high);
  });

  test('does not turn any peak down by more than 12 dB', () => {
    fc.assert(
      fc.property(chapter, aimDb, fc.integer({ min: -10, max: 0 }), (parts, db, peakDb) => {
        for (const level of [rms(db), lufs(db)])
          expect(chapterGain(parts, { level, peakDb }) - peakDb).toBeLessThanOrEqual(12);
      }),
    );
  });

  test('is never less with a limit than without', () => {
    fc.assert(
      fc.property(chapter, aimDb, (parts, db) => {
        const free = chapterGain(parts, { level: rms(db) });
        fc.pre(free < 8);
        expect(chapterGain(parts, { level: rms(db), peakDb: -4 })).toBeGreaterThanOrEqual(free);
      }),
    );
  });

  test('is the same in whatever order the takes come, for the root mean square', () => {
    fc.assert(
      fc.property(chapter, aimDb, (parts, db) => {
        const gainDb = chapterGain(parts, { level: rms(db) });
        expect(chapterGain(parts.toReversed(), { level: rms(db) })).toBeCloseTo(gainDb, 2);
      }),
    );
  });
});
