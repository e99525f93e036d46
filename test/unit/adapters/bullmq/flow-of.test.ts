import { describe, expect, test } from '@jest/globals';

import { flowOf } from '#src/adapters/bullmq/flow-of.ts';
import type { JobTree } from '#src/ports/job-queue.ts';

const child: JobTree = {
  name: 'narrate-segment',
  key: 'b.r.c1.s1-a',
  payload: { segment: '1-a' },
  retry: { attempts: 6, firstDelayMs: 500 },
};
const tree: JobTree = {
  name: 'assemble-chapter',
  key: 'b.r.c1',
  payload: { chapter: 1 },
  retry: { attempts: 3, firstDelayMs: 1000 },
  children: [child],
};
const kept = { removeOnComplete: { age: 86_400 }, removeOnFail: { age: 604_800 } };

describe('flowOf', () => {
  test('puts each job into the queue of its name, children below', () => {
    expect(flowOf(tree)).toStrictEqual({
      name: 'assemble-chapter',
      queueName: 'assemble-chapter',
      data: { chapter: 1 },
      opts: {
        jobId: 'b.r.c1',
        attempts: 3,
        backoff: { type: 'doubling', delay: 1000 },
        ...kept,
      },
      children: [
        {
          name: 'narrate-segment',
          queueName: 'narrate-segment',
          data: { segment: '1-a' },
          opts: {
            jobId: 'b.r.c1.s1-a',
            attempts: 6,
            backoff: { type: 'doubling', delay: 500 },
            ...kept,
          },
        },
      ],
    });
  });

  test('lets the parent of a failed job wait: no failure option is set', () => {
    const options = Object.keys(flowOf(tree).children?.[0]?.opts ?? {});
    expect(options.filter((name) => /parent|dependency/i.test(name))).toEqual([]);
  });
});
