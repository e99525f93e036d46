import { describe, expect, test } from '@jest/globals';

import { runEvent } from '#jobs/run-event.ts';
import { superseded } from '#jobs/run-payload.ts';
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
