import { describe, expect, test } from '@jest/globals';

import type { RunEvent } from '#src/domain/progress/run-event.ts';
import {
  type RunProgress,
  advance,
  isSettled,
  notBegun,
  segmentCount,
  segmentsLeft,
  stageOf,
} from '#src/domain/progress/run-progress.ts';

/** Chapter 1 has two segments, chapter 2 has one. */
const planned: RunEvent = {
  kind: 'planned',
  chapters: [
    { number: 1, title: 'One', segments: 2 },
    { number: 2, title: 'Two', segments: 1 },
  ],
};
const bound: RunEvent = {
  kind: 'bound',
  folder: 'out/X/Y',
  title: 'Y',
  seconds: 60,
  spend: { usd: 1, requests: 3, retakes: 0, audioTokens: 100 },
  reused: false,
};
const superseded: RunEvent = { kind: 'superseded' };

function narrated(chapter: number, more: { usd?: number; reused?: boolean } = {}): RunEvent {
  return { kind: 'narrated', chapter, samples: 24_000, usd: 0.5, reused: false, ...more };
}

function assembled(chapter: number): RunEvent {
  return { kind: 'assembled', chapter, reused: false };
}

function narrationFailed(chapter: number): RunEvent {
  return { kind: 'failed', job: 'narrate-segment', chapter, reason: `segment of ${chapter}` };
}

function held(chapter: number): RunEvent {
  return { kind: 'held', chapter, segment: `${chapter}-a`, reason: 'It leaves out words.' };
}

function assemblyFailed(chapter: number): RunEvent {
  return { kind: 'failed', job: 'assemble-chapter', chapter, reason: `track of ${chapter}` };
}

const planFailed: RunEvent = { kind: 'failed', job: 'plan-book', reason: 'no plan' };
const bindFailed: RunEvent = { kind: 'failed', job: 'bind-book', reason: 'no book' };

function after(...events: RunEvent[]): RunProgress {
  return events.reduce(advance, notBegun);
}

const bothTracks = [
  planned,
  narrated(1),
  narrated(1),
  assembled(1),
  narrated(2),
  assembled(2),
] as const;

describe('isSettled', () => {
  test.each<[string, RunEvent[], boolean]>([
    ['nothing is known', [], false],
    ['the plan is made', [planned], false],
    ['some is narrated', [planned, narrated(1)], false],
    ['all tracks are done, the book is not bound', [...bothTracks], false],
    ['the book is delivered', [...bothTracks, bound], true],
    ['the book is delivered before its last track was heard of', [planned, bound], true],
    ['planning failed', [planFailed], true],
    ['binding failed', [...bothTracks, bindFailed], true],
    ['a newer submission took over', [planned, narrated(1), superseded], true],
    ['it took over before the plan', [superseded], true],
    ['a segment failed, the rest of its chapter is open', [planned, narrationFailed(1)], false],
    [
      'a segment failed, its chapter is through, another is open',
      [planned, narrationFailed(1), narrated(1)],
      false,
    ],
    [
      'a segment failed, another chapter is narrated but not assembled',
      [planned, narrationFailed(1), narrated(1), narrated(2)],
      false,
    ],
    [
      'a segment failed, all that can be done is done',
      [planned, narrationFailed(1), narrated(1), narrated(2), assembled(2)],
      true,
    ],
    [
      'all segments failed',
      [planned, narrationFailed(1), narrationFailed(1), narrationFailed(2)],
      true,
    ],
    [
      'a track failed, another chapter is open',
      [planned, narrated(1), narrated(1), assemblyFailed(1)],
      false,
    ],
    [
      'a track failed, another is done',
      [planned, narrated(1), narrated(1), assemblyFailed(1), narrated(2), assembled(2)],
      true,
    ],
    ['a segment is held, the rest of its chapter is open', [planned, held(1)], false],
    ['a segment is held, another chapter is open', [planned, held(1), narrated(1)], false],
    [
      'a segment is held, all that can be done is done',
      [planned, held(1), narrated(1), narrated(2), assembled(2)],
      true,
    ],
    ['all segments are held or failed', [planned, held(1), narrationFailed(1), held(2)], true],
    ['a held segment is heard of before the plan', [held(2)], false],
    ['a failure is heard of before the plan', [narrationFailed(2)], false],
    ['the plan shows that there is more to do', [narrationFailed(2), planned], false],
    [
      'the plan shows that there is not',
      [narrationFailed(2), narrated(1), narrated(1), assembled(1), planned],
      true,
    ],
  ])('%s', (_when, events, settled) => {
    expect(isSettled(after(...events))).toBe(settled);
  });
});

describe('advance', () => {
  test('counts what was narrated now, what was kept, and what it cost', () => {
    const progress = after(planned, narrated(1), narrated(1, { usd: 0, reused: true }));
    expect(progress).toMatchObject({ samples: 48_000, narratedNow: 1, usd: 0.5 });
    expect(progress.chapters[0]).toMatchObject({ narrated: 2, failed: 0, track: 'waiting' });
    expect(progress.chapters[1]).toMatchObject({ narrated: 0 });
  });

  test('keeps held segments apart from failures', () => {
    const progress = after(planned, held(1), narrationFailed(1));
    expect(progress.held).toEqual([{ chapter: 1, segment: '1-a', reason: 'It leaves out words.' }]);
    expect(progress.failures).toEqual(['segment of 1']);
    expect(progress.chapters[0]).toMatchObject({ held: 1, failed: 1, narrated: 0 });
    expect(segmentsLeft(progress)).toBe(1);
  });

  test('keeps the reason of each failure', () => {
    const progress = after(planned, narrationFailed(1), assemblyFailed(2), bindFailed);
    expect(progress.failures).toEqual(['segment of 1', 'track of 2', 'no book']);
    expect(progress.chapters).toMatchObject([{ failed: 1 }, { track: 'failed' }]);
    expect(progress.ended).toBe('failed');
  });

  test('comes to the same, wherever among the others the plan is heard of', () => {
    const [, ...others] = bothTracks;
    const expected = after(...bothTracks);
    for (let at = 0; at <= others.length; at++) {
      expect(after(...others.slice(0, at), planned, ...others.slice(at))).toEqual(expected);
    }
  });

  test('leaves what it was given as it was', () => {
    const before = after(planned);
    const copy = structuredClone(before);
    advance(before, narrated(1));
    expect(before).toEqual(copy);
  });
});

describe('segmentCount and stageOf', () => {
  test.each<[string, RunEvent[], { done: number; total: number }]>([
    ['planning', [], { done: 0, total: 0 }],
    ['planning', [narrated(1)], { done: 0, total: 0 }],
    ['narrating', [planned], { done: 0, total: 3 }],
    ['narrating', [planned, narrated(1), narrated(1), assembled(1)], { done: 2, total: 3 }],
    ['assembling', [planned, narrated(1), narrated(1), narrated(2)], { done: 3, total: 3 }],
    ['binding', [...bothTracks], { done: 3, total: 3 }],
    ['done', [...bothTracks, bound], { done: 3, total: 3 }],
  ])('%s', (stage, events, count) => {
    const progress = after(...events);
    expect(stageOf(progress)).toBe(stage);
    expect(segmentCount(progress)).toEqual(count);
  });
});
