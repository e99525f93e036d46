import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { ChapterScore, Stretch } from '#src/domain/mastering/chapter-score.ts';
import { masteringPresets } from '#src/domain/mastering/mastering-presets.ts';
import type { Mastering } from '#src/domain/mastering/mastering.ts';
import { type SegmentTake, scoreChapter } from '#src/domain/mastering/score-chapter.ts';
import type { Boundary } from '#src/domain/planning/boundary.ts';
import { segmentTake, soundOf } from '#test/support/segment-take.ts';

const { none } = masteringPresets;
const trimming: Mastering = {
  preset: 'none',
  edges: { leadSeconds: 0.05, tailSeconds: 0.1, fadeSeconds: 0.005 },
};
const boundaries: readonly Boundary[] = [
  'clause',
  'sentence',
  'paragraph',
  'heading',
  'scene',
  'chapter-end',
];
const anyTake = fc
  .record({
    name: fc.string(),
    boundary: fc.constantFrom(...boundaries),
    ends: fc.tuple(fc.nat(400_000), fc.nat(400_000)),
    after: fc.nat(20_000),
    squares: fc.double({ min: 0, max: 1000, noNaN: true }),
  })
  .map(({ name, boundary, ends: [one, other], after, squares }) => {
    const from = Math.min(one, other);
    const to = Math.max(one, other);
    const samples = to + after;
    const isHeard = from < to;
    const sound = isHeard ? { ...soundOf(from, to), squares } : { ...soundOf(samples, 0) };
    return segmentTake(name, samples, { boundary, sound });
  });
const second = fc.double({ min: 0, max: 60, noNaN: true });
const anyPauses = fc.record({
  chapterHead: second,
  clause: second,
  sentence: second,
  paragraph: second,
  heading: second,
  scene: second,
  chapterTail: second,
});
const anyMastering = fc.constantFrom(...Object.values(masteringPresets), trimming);
const anyChapter = fc.tuple(fc.array(anyTake, { maxLength: 12 }), anyPauses, anyMastering);

/** Runs a check on scores of chapters of all kinds. */
function ofAnyChapter(check: (score: ChapterScore, takes: readonly SegmentTake[]) => void): void {
  fc.assert(
    fc.property(anyChapter, ([takes, some, mastering]) => {
      check(scoreChapter(takes, { pauses: some, mastering }), takes);
    }),
  );
}

describe('any chapter', () => {
  test('is as long as its stretches, and a multiple of 1,024 samples', () => {
    ofAnyChapter(({ stretches, samples }) => {
      expect(lengthOf(stretches)).toBe(samples);
      expect(samples % 1024).toBe(0);
      expect(stretches.every((stretch) => stretch.samples > 0)).toBe(true);
      expect(stretches.every((stretch) => Number.isSafeInteger(stretch.samples))).toBe(true);
    });
  });

  test('has its segments in order, each where its take is played, none over another', () => {
    ofAnyChapter(({ stretches, ledger, samples }, takes) => {
      expect(ledger.map(({ segmentId }) => segmentId)).toEqual(
        takes.map(({ segmentId }) => segmentId),
      );
      const heard = ledger.filter(({ start, end }) => end > start);
      expect(heard.map(({ start, end }) => [start, end - start])).toEqual(placesOfTakes(stretches));
      const ends = [0, ...ledger.map(({ end }) => end)];
      expect(ledger.every(({ start }, at) => start >= ends[at]!)).toBe(true);
      expect(ends.at(-1)).toBeLessThanOrEqual(samples);
    });
  });

  test('plays all that is heard of each take, and nothing that it has not', () => {
    ofAnyChapter(({ stretches }, takes) => {
      const played = stretches.filter((stretch) => stretch.kind === 'take');
      const given = takes.filter(({ samples }) => samples > 0);
      for (const [at, { from, samples }] of played.entries()) {
        const { sound, samples: length } = given[at]!;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + samples).toBeLessThanOrEqual(length);
        expect(from).toBeLessThanOrEqual(sound.from);
        expect(from + samples).toBeGreaterThanOrEqual(sound.to);
      }
    });
  });

  test('is the same of the same, and survives JSON', () => {
    fc.assert(
      fc.property(anyChapter, ([takes, some, mastering]) => {
        const score = scoreChapter(takes, { pauses: some, mastering });
        expect(scoreChapter(structuredClone(takes), { pauses: some, mastering })).toEqual(score);
        expect(JSON.parse(JSON.stringify(score))).toEqual(score);
      }),
    );
  });

  test('moves only what follows a pause that changes', () => {
    fc.assert(
      fc.property(anyChapter, fc.nat(), second, ([takes, some, mastering], pick, longer) => {
        fc.pre(takes.length > 0);
        const changed = pick % takes.length;
        const { boundary } = takes[changed]!;
        const first = takes.findIndex((one) => one.boundary === boundary);
        const name = boundary === 'chapter-end' ? 'chapterTail' : boundary;
        const before = scoreChapter(takes, { pauses: some, mastering });
        const more = { ...some, [name]: some[name] + 1 + longer };
        const after = scoreChapter(takes, { pauses: more, mastering });
        expect(after.ledger.slice(0, first + 1)).toEqual(before.ledger.slice(0, first + 1));
        for (const [at, { start, end }] of after.ledger.entries()) {
          const old = before.ledger[at]!;
          expect(end - start).toBe(old.end - old.start);
          if (at > first) expect(start).toBeGreaterThan(old.start);
        }
      }),
    );
  });

  test('with a mastering of nothing has its takes unchanged', () => {
    fc.assert(
      fc.property(fc.array(anyTake), anyPauses, (takes, some) => {
        const score = scoreChapter(takes, { pauses: some, mastering: none });
        expect(score).toMatchObject({ gainDb: 0, fadeSamples: 0 });
        expect(score).not.toHaveProperty('peakDb');
        expect(score).not.toHaveProperty('roomToneDb');
        expect(placesOfTakes(score.stretches).map(([, samples]) => samples)).toEqual(
          takes.map(({ samples }) => samples).filter((samples) => samples > 0),
        );
      }),
    );
  });
});

function placesOfTakes(stretches: readonly Stretch[]): (readonly [number, number])[] {
  let at = 0;
  return stretches.flatMap(({ kind, samples }) => {
    const start = at;
    at += samples;
    return kind === 'take' ? [[start, samples] as const] : [];
  });
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { samples }) => sum + samples, 0);
}
