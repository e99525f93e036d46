import { describe, expect, test } from '@jest/globals';

import { nextSteps } from '#src/cli/next-steps.ts';
import { type KnownBook, bookStatus } from '#src/domain/submission/book-status.ts';
import type { StopKind } from '#src/domain/submission/stop-notice.ts';
import {
  aBook,
  aChapter,
  aHeldBook,
  aWaitingSegment,
} from '#test/unit/domain/submission/a-status.ts';

const steps = (known: KnownBook): string[] => nextSteps(bookStatus(known));
const stop = (kind: StopKind) => ({ run: 'r1', kind, message: 'So.', nextStep: 'Set a key.' });

describe('nextSteps', () => {
  test('are none for a finished book', () => {
    expect(steps(aBook())).toEqual([]);
  });

  test('settle what waits for a person', () => {
    expect(steps(aHeldBook())).toEqual([
      'Ask for other takes: lectern retake emma-0a1b2c3d --held',
      'Or accept what was recorded: lectern accept emma-0a1b2c3d --held',
    ]);
  });

  test('offer nothing to accept where nothing was recorded', () => {
    const lines = steps(aHeldBook({ held: [aWaitingSegment({ recordings: [] })] }));
    expect(lines.join('\n')).not.toContain('lectern accept');
  });

  test.each<[string, Partial<KnownBook>, RegExp]>([
    ['names a budget that will do', { budgetUsd: 1.25 }, /about \$0\.40 more.* --budget 1\.69$/],
    ['names one above what there is', { budgetUsd: 5 }, / --budget 5\.01$/],
    ['tells of the batch, when the book has no cap', {}, /budget\.batchUsd/],
    [
      'tells of the batch, when that stopped a book with a cap of its own',
      { budgetUsd: 5, stop: { ...stop('budget'), reached: { of: 'batch', spentUsd: 9 } } },
      /budget\.batchUsd/,
    ],
    [
      'counts in what is set aside for good',
      { budgetUsd: 1.25, stop: { ...stop('budget'), reached: { of: 'book', spentUsd: 4 } } },
      / --budget 4\.44$/,
    ],
  ])('at the budget %s', (_what, more, expected) => {
    const [line] = steps(aHeldBook({ stop: stop('budget'), ...more }));
    expect(line).toMatch(expected);
  });

  test('of a fault begin with its remedy', () => {
    expect(steps(aHeldBook({ stop: stop('fault') }))).toEqual([
      'Set a key.',
      'Then: lectern resume emma-0a1b2c3d',
    ]);
  });

  test.each([
    ['cancelled', aHeldBook({ stop: stop('cancelled') })],
    ['queued', aBook({ isDelivered: false, chapters: [aChapter(1, { narrated: 0 })] })],
  ])('of a %s book resume it', (_what, known) => {
    expect(steps(known).join('\n')).toContain('lectern resume emma-0a1b2c3d');
  });
});
