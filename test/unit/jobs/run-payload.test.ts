import { describe, expect, test } from '@jest/globals';

import { currentSubmission, runKey, runPayload } from '#jobs/run-payload.ts';
import { InputError } from '#src/domain/errors.ts';
import type { StopNotice } from '#src/domain/submission/stop-notice.ts';

import { aSubmission } from './a-submission.ts';

const { bookId } = aSubmission;

function booksWith(notice?: StopNotice): Parameters<typeof currentSubmission>[1] {
  return {
    async submission(id) {
      if (id !== bookId) throw new InputError(`no book ${id}`, '');
      return aSubmission;
    },
    stopNotice: async () => notice,
  };
}

describe('runPayload', () => {
  test.each([
    ['a book and a run', { bookId: 'b', run: 'r' }, true],
    ['no run', { bookId: 'b' }, false],
    ['an empty run', { bookId: 'b', run: '' }, false],
    ['more than ids, which has no place in Redis', { bookId: 'b', run: 'r', text: 'x' }, false],
  ])('%s', (_what, payload, valid) => {
    expect(runPayload.safeParse(payload).success).toBe(valid);
  });

  test('is the beginning of every key of the run', () => {
    expect(runKey({ bookId: 'b', run: 'r' })).toBe('b.r');
  });
});

describe('currentSubmission', () => {
  test('is the submission while its run is the current one', async () => {
    expect(await currentSubmission({ bookId, run: 'r1' }, booksWith())).toBe(aSubmission);
  });

  test.each(['fault', 'budget', 'cancelled'] as const)(
    'is none once the run was stopped (%s), nor once a newer one has taken the book over',
    async (kind) => {
      const books = booksWith({ run: 'r1', kind, message: 'No.', nextStep: 'Go.' });
      expect(await currentSubmission({ bookId, run: 'r1' }, books)).toBeUndefined();
      expect(await currentSubmission({ bookId, run: 'r0' }, books)).toBeUndefined();
      expect(await currentSubmission({ bookId, run: 'r0' }, booksWith())).toBeUndefined();
    },
  );

  test('passes on that the library does not know the book', async () => {
    const asked = currentSubmission({ bookId: 'other', run: 'r1' }, booksWith());
    await expect(asked).rejects.toBeInstanceOf(InputError);
  });
});

describe('runPayload', () => {
  test.each(['../other', 'a/b', '', 'UPPER', '.hidden'])(
    'takes no book id %p: it becomes a folder',
    (id) => {
      expect(runPayload.safeParse({ bookId: id, run: 'r1' }).success).toBe(false);
    },
  );
});
