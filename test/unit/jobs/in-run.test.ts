import { describe, expect, test } from '@jest/globals';

import { inRun } from '#jobs/in-run.ts';
import { superseded } from '#jobs/run-payload.ts';
import {
  BudgetReachedError,
  HeldError,
  InputError,
  RefusedError,
  TemporaryError,
} from '#src/domain/errors.ts';
import type { StopNotice } from '#src/domain/submission/stop-notice.ts';

import { aSubmission } from './a-submission.ts';

const payload = { bookId: aSubmission.bookId, run: aSubmission.run };

/** Books whose current submission is `aSubmission`, and which keep a notice that is put up. */
function books(notices: StopNotice[] = []) {
  return {
    submission: async () => aSubmission,
    stopNotice: async (_bookId: string, run: string) => notices.find((one) => one.run === run),
    stop: async (_bookId: string, notice: StopNotice) => void notices.push(notice),
  };
}

describe('inRun', () => {
  test('does the work for the current submission', async () => {
    expect(await inRun(payload, books(), async ({ bookId }) => bookId)).toBe(aSubmission.bookId);
  });

  test('does nothing for a run that a newer one has taken over', async () => {
    const work = async (): Promise<never> => {
      throw new Error('it was done all the same');
    };
    expect(await inRun({ ...payload, run: 'older' }, books(), work)).toBe(superseded);
  });

  test.each([
    [
      'what only a person can put right',
      new InputError('The disk is full.', 'Make room.'),
      'fault',
    ],
    ['a refused credential', new RefusedError('The key is wrong.', 'Set another.'), 'fault'],
    [
      'a budget that is used up',
      new BudgetReachedError('$5 is spent.', 'Raise it.', { of: 'book', spentUsd: 5 }),
      'budget',
    ],
    ['a fault that passes', new TemporaryError('The line is down.'), undefined],
    ['a segment that is held', new HeldError('A person has to listen.'), undefined],
  ])('%s stops the run or not, and is thrown on', async (_why, error, kind) => {
    const notices: StopNotice[] = [];
    const failing = inRun(payload, books(notices), async () => {
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    const { message } = error;
    const expected = kind === undefined ? [] : [{ run: payload.run, kind, message }];
    expect(notices).toMatchObject(expected);
    expect(notices).toHaveLength(expected.length);
  });

  test('what stopped the run first stays the reason', async () => {
    const notices: StopNotice[] = [];
    const failing = inRun(payload, books(notices), async () => {
      const kind = 'cancelled';
      notices.push({ run: payload.run, kind, message: 'Enough.', nextStep: 'Resume it.' });
      throw new RefusedError('The key is wrong.', 'Set another.');
    });
    await expect(failing).rejects.toBeInstanceOf(RefusedError);
    expect(notices.map(({ message }) => message)).toEqual(['Enough.']);
  });

  test('does nothing for a run that was stopped, and says nothing of it', async () => {
    const stopped = { run: payload.run, kind: 'budget', message: '', nextStep: '' } as const;
    const work = async (): Promise<never> => {
      throw new Error('it was done all the same');
    };
    expect(await inRun(payload, books([stopped]), work)).toBe(superseded);
  });

  test('a notice that cannot be written does not hide what went wrong', async () => {
    const full = {
      ...books(),
      stop: async () => {
        throw new Error('no space');
      },
    };
    const error = new InputError('The disk is full.', 'Make room.');
    const failing = inRun(payload, full, async () => {
      throw error;
    });
    await expect(failing).rejects.toBe(error);
  });
});
