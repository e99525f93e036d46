import { describe, expect, test } from '@jest/globals';

import type { ChapterScore, Stretch } from '#src/domain/mastering/chapter-score.ts';
import { trackFingerprint } from '#src/domain/mastering/track.ts';

const take: Stretch = { kind: 'take', takeId: 'a', crc32: 7, from: 5, samples: 20, peak: 0.5 };
const score: ChapterScore = {
  stretches: [{ kind: 'pause', samples: 10 }, take],
  ledger: [{ segmentId: '1-x', takeId: 'a', start: 10, end: 30 }],
  samples: 30,
  gainDb: 1.5,
  peakDb: -3.5,
  roomToneDb: -70,
  fadeSamples: 120,
};

describe('trackFingerprint', () => {
  test('is the same for the same score, in whatever order its facts are noted', () => {
    const { kind, ...facts } = take;
    const stretches = [score.stretches[0]!, { ...facts, kind } as Stretch];
    expect(trackFingerprint({ ...structuredClone(score), stretches })).toBe(
      trackFingerprint(score),
    );
  });

  test.each<readonly [string, Partial<ChapterScore>]>([
    ['another take', { stretches: [{ ...take, takeId: 'b' }] }],
    ['a retake, which has the name of the take before', { stretches: [{ ...take, crc32: 8 }] }],
    ['another beginning', { stretches: [{ ...take, from: 6 }] }],
    ['another end', { stretches: [{ ...take, samples: 21 }] }],
    ['a longer pause', { stretches: [{ kind: 'pause', samples: 11 }, take] }],
    ['no pause', { stretches: [take] }],
    ['another segment id, which the ledger tells', { ledger: [] }],
    ['another gain', { gainDb: 1.501 }],
    ['another peak', { peakDb: -3 }],
    ['louder room tone', { roomToneDb: -65 }],
    ['room tone and peak exchanged', { roomToneDb: -3.5, peakDb: -70 }],
    ['other fades', { fadeSamples: 0 }],
  ])('is another for %s', (_what, change) => {
    expect(trackFingerprint({ ...score, ...change })).not.toBe(trackFingerprint(score));
  });

  test('tells no limit from a limit, and no room tone from room tone', () => {
    const { peakDb: _peak, ...unlimited } = score;
    const { roomToneDb: _tone, ...silent } = score;
    const prints = [score, unlimited, silent].map(trackFingerprint);
    expect(new Set(prints).size).toBe(3);
  });
});
