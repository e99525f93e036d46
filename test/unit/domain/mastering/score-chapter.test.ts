import { describe, expect, test } from '@jest/globals';

import { secondsOf } from '#src/domain/audio/pcm.ts';
import { masteringPresets } from '#src/domain/mastering/mastering-presets.ts';
import type { Mastering } from '#src/domain/mastering/mastering.ts';
import { scoreChapter } from '#src/domain/mastering/score-chapter.ts';
import type { Pauses } from '#src/domain/planning/boundary.ts';
import { segmentTake, soundOf } from '#test/support/segment-take.ts';

const pauses: Pauses = {
  chapterHead: 0.75,
  clause: 0.15,
  sentence: 0.35,
  paragraph: 0.7,
  heading: 1,
  scene: 1.3,
  chapterTail: 3,
};
const noPauses: Pauses = {
  chapterHead: 0,
  clause: 0,
  sentence: 0,
  paragraph: 0,
  heading: 0,
  scene: 0,
  chapterTail: 0,
};
const { none } = masteringPresets;
const trimming: Mastering = {
  preset: 'none',
  edges: { leadSeconds: 0.05, tailSeconds: 0.1, fadeSeconds: 0.005 },
};

describe('scoreChapter', () => {
  test('begins and ends with a pause and puts the pause of its boundary after each take', () => {
    const takes = [
      segmentTake('a', 100, { boundary: 'heading' }),
      segmentTake('b', 200, { boundary: 'chapter-end' }),
    ];
    const ofTake = { kind: 'take', crc32: 9, from: 0, peak: 0.5 };
    expect(scoreChapter(takes, { pauses, mastering: none })).toEqual({
      stretches: [
        { kind: 'pause', samples: 18_000 },
        { ...ofTake, takeId: 't a', samples: 100 },
        { kind: 'pause', samples: 24_000 },
        { ...ofTake, takeId: 't b', samples: 200 },
        { kind: 'pause', samples: 72_388 },
      ],
      ledger: [
        { segmentId: 's a', takeId: 't a', start: 18_000, end: 18_100 },
        { segmentId: 's b', takeId: 't b', start: 42_100, end: 42_300 },
      ],
      samples: 112 * 1024,
      gainDb: 0,
      fadeSamples: 0,
    });
  });

  test('leaves pauses of no length out, but for the one that fills the last frame', () => {
    const takes = [segmentTake('a', 1000), segmentTake('b', 1000)];
    const { stretches } = scoreChapter(takes, { pauses: noPauses, mastering: none });
    expect(stretches.map(({ kind, samples }) => [kind, samples])).toEqual([
      ['take', 1000],
      ['take', 1000],
      ['pause', 48],
    ]);
    const whole = scoreChapter([segmentTake('a', 2048)], { pauses: noPauses, mastering: none });
    expect(whole.stretches).toHaveLength(1);
  });

  test('tells the gain, the limit, the room tone and the fades of its mastering', () => {
    const score = scoreChapter([segmentTake('a', 48_000)], {
      pauses,
      mastering: masteringPresets['acx-spec'],
    });
    expect(score).toMatchObject({ peakDb: -3.5, roomToneDb: -70, fadeSamples: 120 });
    expect(score.gainDb).not.toBe(0);
  });

  test.each<readonly [string, number, number, readonly [from: number, samples: number]]>([
    ['keeps 50 ms before and 100 ms after what is heard', 10_000, 20_000, [8800, 13_600]],
    ['keeps what there is before', 500, 20_000, [0, 22_400]],
    ['and after', 10_000, 29_000, [8800, 21_200]],
    ['keeps all where it is heard to both ends', 0, 30_000, [0, 30_000]],
    ['and where nothing is heard', 30_000, 0, [0, 30_000]],
  ])('%s', (_rule, from, to, [first, samples]) => {
    const takes = [segmentTake('a', 30_000, { sound: soundOf(from, to) })];
    const { stretches, ledger } = scoreChapter(takes, { pauses, mastering: trimming });
    expect(stretches[1]).toMatchObject({ kind: 'take', from: first, samples });
    expect(ledger).toEqual([
      { segmentId: 's a', takeId: 't a', start: 18_000, end: 18_000 + samples },
    ]);
    const whole = scoreChapter(takes, { pauses, mastering: none });
    expect(whole.stretches[1]).toMatchObject({ from: 0, samples: 30_000 });
  });

  test('notes a take of no samples without playing it', () => {
    const { stretches, ledger } = scoreChapter([segmentTake('a', 0)], {
      pauses,
      mastering: trimming,
    });
    expect(stretches.map(({ kind }) => kind)).toEqual(['pause', 'pause']);
    expect(ledger).toMatchObject([{ start: 18_000, end: 18_000 }]);
  });

  test.each([
    ['a chapter without takes is its pause before', pauses, 18 * 1024],
    ['and nothing without any', noPauses, 0],
  ])('%s', (_what, some, samples) => {
    const score = scoreChapter([], { pauses: some, mastering: masteringPresets.podcast });
    expect(score).toMatchObject({ ledger: [], samples, gainDb: 0 });
  });

  test('may be longer than a plain WAV can hold', () => {
    const day = segmentTake('a', 24 * 60 * 60 * 24_000);
    const { samples } = scoreChapter([day, day], { pauses, mastering: none });
    expect(secondsOf(samples)).toBeGreaterThan(48 * 60 * 60);
  });
});
