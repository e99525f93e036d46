import { describe, expect, test } from '@jest/globals';

import type { ChapterLayout } from '#src/domain/mastering/chapter-layout.ts';
import { trackFingerprint } from '#src/domain/mastering/track.ts';

const layout: ChapterLayout = {
  stretches: [
    { kind: 'silence', samples: 10 },
    { kind: 'take', takeId: 'a', pcmHash: 'hash of a', samples: 20 },
  ],
  ledger: [{ segmentId: '1-x', takeId: 'a', start: 10, end: 30 }],
  samples: 30,
};

describe('trackFingerprint', () => {
  test('is the same for the same layout', () => {
    expect(trackFingerprint(structuredClone(layout))).toBe(trackFingerprint(layout));
  });

  test.each([
    [
      'another take',
      { stretches: [{ kind: 'take', takeId: 'b', pcmHash: 'hash of b', samples: 20 }] },
    ],
    [
      'a retake, which has the name of the take before',
      { stretches: [{ kind: 'take', takeId: 'a', pcmHash: 'hash of another', samples: 20 }] },
    ],
    ['a longer pause', { stretches: [{ kind: 'silence', samples: 11 }] }],
    ['another segment id, which the ledger tells', { ledger: [] }],
  ] as const)('is another for %s', (_what, change) => {
    expect(trackFingerprint({ ...layout, ...change })).not.toBe(trackFingerprint(layout));
  });
});
