import { describe, expect, test } from '@jest/globals';

import { heldEnding, stoppedEnding } from '#src/cli/narrate/ending.ts';
import { estimateLine } from '#src/cli/narrate/estimate-line.ts';
import { bookStatus } from '#src/domain/submission/book-status.ts';
import { aHeldBook, aWaitingSegment } from '#test/unit/domain/submission/a-status.ts';

describe('heldEnding', () => {
  test('names each segment with its chapter, reason and words, and the two ways to settle it', () => {
    const ending = heldEnding(bookStatus(aHeldBook()));
    expect(ending).toMatchObject({ event: 'held', exitCode: 3 });
    expect(ending.lines).toEqual([
      '“Emma” is not finished: 1 of 8 segments waits for a person.',
      '  Chapter 2, 2-0a1b2c3d: 2 recordings were rejected.',
      '    “The ferry waited for the third bridge.”',
      'Ask for other takes: lectern retake emma-0a1b2c3d --held',
      'Or accept what was recorded: lectern accept emma-0a1b2c3d --held',
    ]);
  });

  test('cuts long texts and commands no terminal', () => {
    const text = `The \u001B[31mferry\n${'waited '.repeat(50)}`;
    const { lines } = heldEnding(bookStatus(aHeldBook({ held: [aWaitingSegment({ text })] })));
    expect(lines[2]).toMatch(/^ {4}“The \[31mferry waited .*…”$/);
    expect(lines[2]?.length).toBeLessThanOrEqual(76);
  });

  test('tells programs the same', () => {
    const { result } = heldEnding(bookStatus(aHeldBook()));
    expect(result).toMatchObject({
      id: 'emma-0a1b2c3d',
      segments: 8,
      segmentsDone: 7,
      held: [{ id: '2-0a1b2c3d', chapter: 2, cause: 'rejected', recordings: 2 }],
    });
  });
});

describe('stoppedEnding', () => {
  const stop = { run: 'r1', message: 'The budget of $1.25 is spent.', nextStep: 'Raise it.' };

  test('at the budget tells what is done, what it cost, and how to go on', () => {
    const notice = { ...stop, kind: 'budget' } as const;
    const known = aHeldBook({ held: [], budgetUsd: 1.25, stop: notice });
    const ending = stoppedEnding(bookStatus(known), notice);
    expect(ending).toMatchObject({ event: 'stopped', exitCode: 4, result: { kind: 'budget' } });
    expect(ending.lines).toEqual([
      'The budget of $1.25 is spent.',
      '7 of 8 segments are narrated, for $1.25.',
      'Raise its budget (about $0.40 more is expected): lectern resume emma-0a1b2c3d --budget 1.69',
    ]);
  });

  test('by a person has failed', () => {
    const notice = { ...stop, kind: 'cancelled' } as const;
    const ending = stoppedEnding(bookStatus(aHeldBook({ stop: notice })), notice);
    expect(ending.exitCode).toBe(1);
  });
});

describe('estimateLine', () => {
  const whole = { characters: 1000, seconds: 600, audioTokens: 12_000, usd: 2, model: 'm' };
  test.each([
    ['a new book', whole, 'About 10:00 of audio, for about $2.00.'],
    ['one that is free', { ...whole, usd: 0 }, 'About 10:00 of audio.'],
    [
      'one that was begun',
      { ...whole, characters: 500, seconds: 300, usd: 1 },
      'About 10:00 of audio; 5:00 of it still to be narrated, for about $1.00.',
    ],
    [
      'one that is narrated',
      { ...whole, characters: 0, seconds: 0, usd: 0 },
      'About 10:00 of audio, all of it narrated before.',
    ],
  ])('of %s', (_which, rest, line) => {
    expect(estimateLine({ whole, rest })).toBe(line);
  });
});
