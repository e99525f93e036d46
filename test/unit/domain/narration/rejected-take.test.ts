import { describe, expect, test } from '@jest/globals';

import {
  bestRejected,
  rejectedByPerson,
  takeByPerson,
} from '#src/domain/narration/rejected-take.ts';
import { takeOf } from '#test/support/library-pieces.ts';
import { aRecording } from '#test/unit/domain/submission/a-status.ts';

describe('bestRejected', () => {
  test.each([
    ['the one with the highest score', [0.5, 0.9, 0.7], 2],
    ['the last of those with the same score', [0.9, 0.9, 0.7], 2],
    ['one with a score before one without', [0, null], 1],
    ['the last, when none has a score', [null, null], 2],
  ])('is %s', (_which, scores, number) => {
    const recordings = scores.map((score, at) => aRecording(at + 1, { score }));
    expect(bestRejected(recordings)?.number).toBe(number);
  });

  test('is never the half of a text, but may be a take of two halves that a person set aside', () => {
    const half = aRecording(2, { score: 1, rung: 'halves' });
    expect(bestRejected([aRecording(1), half])?.number).toBe(1);
    const of = { segmentId: '2-a', number: 3, round: 0, at: 'now', reason: 'Too fast.' };
    const recordedBy = { deployment: 'sweden', rung: 'halves' } as const;
    const whole = rejectedByPerson({ ...takeOf(new Uint8Array(200)), recordedBy }, of);
    expect(bestRejected([aRecording(1), half, whole])?.number).toBe(3);
  });

  test('is never one without a sound', () => {
    const silent = aRecording(1, { score: 1, samples: 0 });
    expect(bestRejected([silent, aRecording(2, { score: 0.1 })])?.number).toBe(2);
    expect(bestRejected([silent])).toBeUndefined();
    expect(bestRejected([])).toBeUndefined();
  });
});

describe('a recording that a person judges otherwise than the gate', () => {
  test('becomes the take of its segment', () => {
    expect(takeByPerson(aRecording(3), { pcmHash: 'hash' })).toMatchObject({
      id: 'ab12cd',
      samples: 48_000,
      pcmHash: 'hash',
      attempts: 3,
      usd: 0.01,
      acceptedBy: 'person',
      recordedBy: { deployment: 'sweden', rung: 'firmer' },
    });
  });

  test('becomes evidence, also when the take is too old to say who recorded it', () => {
    const of = { segmentId: '2-a', number: 4, round: 1, at: 'now', reason: 'Too fast.' };
    const take = takeOf(new Uint8Array(200));
    expect(rejectedByPerson(take, of)).toMatchObject({
      takeId: take.id,
      samples: 100,
      reasons: ['Too fast.'],
      number: 4,
      round: 1,
      rung: 'again',
      deployment: 'unknown',
    });
    const recordedBy = { deployment: 'sweden', rung: 'halves' } as const;
    expect(rejectedByPerson({ ...take, recordedBy }, of)).toMatchObject(recordedBy);
  });
});
