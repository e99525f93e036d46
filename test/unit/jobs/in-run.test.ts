import { describe, expect, test } from '@jest/globals';

import { inRun } from '#jobs/in-run.ts';
import { superseded } from '#jobs/run-payload.ts';
import { InputError, RefusedError, TemporaryError } from '#src/domain/errors.ts';
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
    ['what only a person can put right', new InputError('The disk is full.', 'Make room.'), 1],
    ['a refused credential', new RefusedError('The key is wrong.', 'Set another.'), 1],
    ['a fault that passes', new TemporaryError('The line is down.'), 0],
  ])('%s stops the run or not, and is thrown on', async (_why, error, expected) => {
    const notices: StopNotice[] = [];
    const failing = inRun(payload, books(notices), async () => {
      throw error;
    });
    await expect(failing).rejects.toBe(error);
    expect(notices).toHaveLength(expected);
    expect(notices.every(({ message }) => message === error.message)).toBe(true);
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
