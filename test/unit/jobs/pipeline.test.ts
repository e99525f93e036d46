import { describe, expect, test } from '@jest/globals';

import { firstJob } from '#jobs/first-job.ts';
import { localRetry, pipeline } from '#jobs/pipeline.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';
import type { JobTree } from '#src/ports/job-queue.ts';

import { aSubmission } from './a-submission.ts';

function chapter(number: number, ...segments: string[]): PlannedChapter {
  return {
    number,
    title: `Secret title ${number}`,
    words: 1,
    segments: segments.map((id) => ({
      id,
      text: 'secret text',
      spoken: 'secret text',
      changes: [],
      boundary: 'paragraph',
    })),
  };
}

const plan = {
  book: { title: 'Emma', creators: [], language: 'en' },
  chapters: [chapter(2, '2-a', '2-b'), chapter(4, '4-a')],
  skipped: [],
  warnings: [],
  coverage: { manuscript: 2, narrated: 2, skipped: 0 },
};

function allJobsOf(tree: JobTree): JobTree[] {
  return [tree, ...(tree.children ?? []).flatMap(allJobsOf)];
}

describe('pipeline', () => {
  test('narrates each segment before its chapter, and assembles each chapter before the book', () => {
    const book = { bookId: 'emma-0a1b2c3d', run: 'r1' };
    const segment = (number: number, id: string): JobTree => ({
      name: 'narrate-segment',
      key: `emma-0a1b2c3d.r1.c${number}.s${id}`,
      payload: { ...book, chapter: number, segment: id },
      lane: 'draft',
      retry: { attempts: 6, firstDelayMs: 500 },
    });
    const track = (number: number, ...children: JobTree[]): JobTree => ({
      name: 'assemble-chapter',
      key: `emma-0a1b2c3d.r1.c${number}`,
      payload: { ...book, chapter: number },
      retry: localRetry,
      children,
    });
    expect(pipeline(aSubmission, plan)).toStrictEqual({
      name: 'bind-book',
      key: 'emma-0a1b2c3d.r1.book',
      payload: book,
      retry: localRetry,
      children: [track(2, segment(2, '2-a'), segment(2, '2-b')), track(4, segment(4, '4-a'))],
    });
  });

  test('gives every job a key of its own, none with a colon, which BullMQ refuses', () => {
    const keys = [...allJobsOf(pipeline(aSubmission, plan)), firstJob(aSubmission)].map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(7);
    expect(keys.join(' ')).not.toContain(':');
  });

  test('sends no text and no setting through the queue', () => {
    const payloads = allJobsOf(pipeline(aSubmission, plan)).map(({ payload }) => payload);
    const keys = new Set(payloads.flatMap((payload) => Object.keys(payload)));
    expect([...keys].toSorted()).toEqual(['bookId', 'chapter', 'run', 'segment']);
    expect(JSON.stringify(payloads)).not.toMatch(/secret/i);
  });

  test('of another run shares no key with it', () => {
    const keysOf = (run: string): string[] =>
      allJobsOf(pipeline({ ...aSubmission, run }, plan)).map(({ key }) => key);
    const first = new Set(keysOf('r1'));
    expect(keysOf('r2').filter((key) => first.has(key))).toEqual([]);
  });
});

describe('firstJob', () => {
  test('is the planning, which knows the way from there', () => {
    expect(firstJob(aSubmission)).toStrictEqual({
      name: 'plan-book',
      key: 'emma-0a1b2c3d.r1.plan',
      payload: { bookId: 'emma-0a1b2c3d', run: 'r1' },
      retry: localRetry,
    });
  });
});
