import { describe, expect, test } from '@jest/globals';

import { runEvent, tellEvent } from '#jobs/run-event.ts';
import { superseded } from '#jobs/run-payload.ts';
import type { HeldSegment } from '#src/domain/narration/held-segment.ts';
import type { JobName } from '#src/ports/job.ts';

const names: JobName[] = ['plan-book', 'narrate-segment', 'assemble-chapter', 'bind-book'];

describe('runEvent', () => {
  test.each([
    ['plan-book', 'plan', { chapters: [] }, { kind: 'planned', chapters: [] }],
    [
      'narrate-segment',
      'c1.s1-a',
      { chapter: 1, samples: 5, usd: 1, reused: false },
      { kind: 'narrated', chapter: 1, samples: 5, usd: 1, reused: false },
    ],
    [
      'assemble-chapter',
      'c1',
      { chapter: 1, samples: 5, reused: true },
      { kind: 'assembled', chapter: 1, reused: true },
    ],
    [
      'bind-book',
      'book',
      { folder: 'out', title: 'T', seconds: 1, reused: false },
      { kind: 'bound', folder: 'out', title: 'T', seconds: 1 },
    ],
  ] as const)('the result of %s is told', (name, place, result, event) => {
    const key = `emma-1.r1.${place}`;
    expect(runEvent({ kind: 'completed', name, key, result })).toMatchObject(event);
  });

  test.each(names)('%s that found another run in its place says so', (name) => {
    const event = { kind: 'completed', name, key: 'emma-1.r1.plan', result: superseded } as const;
    expect(runEvent(event)).toEqual({ kind: 'superseded' });
  });

  test.each([
    ['plan-book', 'emma-1.r1.plan', {}],
    ['bind-book', 'emma-1.r1.book', {}],
    ['assemble-chapter', 'emma-1.r1.c12', { chapter: 12 }],
    ['narrate-segment', 'emma-1.r1.c12.s12-0a1b2c3d', { chapter: 12 }],
    ['narrate-segment', 'c3po-1.r1.c2.s2-0a1b2c3d-2', { chapter: 2 }],
  ] as const)('a failure of %s names the chapter that is in %s', (name, key, chapter) => {
    expect(runEvent({ kind: 'failed', name, key, reason: 'why' })).toStrictEqual({
      kind: 'failed',
      job: name,
      reason: 'why',
      ...chapter,
    });
  });
});

describe('tellEvent', () => {
  const mark: HeldSegment = {
    segmentId: '12-0a1b2c3d',
    chapter: 12,
    takeId: 'ab12',
    cause: 'rejected',
    reason: 'It leaves out words.',
    at: '2026-01-01T00:00:00.000Z',
    run: 'r1',
  };
  const books = {
    heldSegment: async (bookId: string, segmentId: string) =>
      bookId === 'emma-1' && segmentId === mark.segmentId ? mark : undefined,
  };
  const failed = (key: string, reason = mark.reason) =>
    ({ kind: 'failed', name: 'narrate-segment', key, reason }) as const;

  test('tells a segment that the library holds for the same reason from one that failed', async () => {
    expect(await tellEvent(failed('emma-1.r2.c12.s12-0a1b2c3d'), books)).toEqual({
      kind: 'held',
      chapter: 12,
      segment: mark.segmentId,
      reason: mark.reason,
    });
  });

  test.each([
    ['has no mark', failed('emma-1.r1.c12.s12-ffffffff')],
    ['is of another book', failed('other-1.r1.c12.s12-0a1b2c3d')],
    ['failed for another reason than its mark says', failed('emma-1.r1.c12.s12-0a1b2c3d', 'Lost.')],
    ['is a chapter', failed('emma-1.r1.c12')],
  ])('a job that %s has failed', async (_why, event) => {
    expect(await tellEvent(event, books)).toEqual(runEvent(event));
  });

  test('a library that cannot be read leaves it a failure', async () => {
    const heldSegment = async (): Promise<never> => {
      throw new Error('EIO');
    };
    const event = failed('emma-1.r1.c12.s12-0a1b2c3d');
    expect(await tellEvent(event, { heldSegment })).toMatchObject({ kind: 'failed' });
  });
});
