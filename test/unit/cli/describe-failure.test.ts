import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { describeFailure } from '#src/cli/describe-failure.ts';
import { fail } from '#src/cli/fail.ts';
import {
  BudgetReachedError,
  ContentFilteredError,
  HeldError,
  InputError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';

const systemError = (fields: object) => Object.assign(new Error('E: it failed'), fields);

const failures: [error: unknown, exitCode: number, text: RegExp][] = [
  [new InputError('book.yaml:3:1 is wrong.', 'Correct it.'), 2, /^book\.yaml:3:1 .*Correct it\.$/],
  [new RefusedError('No such deployment', 'Check its name.'), 2, /^No such deployment\. Check/],
  [new HeldError('A segment waits.'), 3, /^A segment waits\. lectern status shows/],
  [
    new BudgetReachedError('$5 is spent.', 'Raise it.', { of: 'book', spentUsd: 5 }),
    4,
    /^\$5 is spent\. Raise it\.$/,
  ],
  [new TemporaryError('Connection lost.'), 1, /^Connection lost\. Run the same command again/],
  [new ThrottledError('Busy.', 1500), 1, /^Busy\. Wait 2 s\. /],
  [new ContentFilteredError('Refused.'), 1, /^Refused\. Change that text/],
  [new TakeRejectedError('Wrong words.'), 1, /^Wrong words\. Run the same command again/],
  [new DOMException('aborted', 'AbortError'), 1, /^Stopped\. /],
  [systemError({ code: 'ENOENT', path: 'a.md' }), 1, /^There is no file or folder a\.md\. Check/],
  [systemError({ code: 'ENOSPC', path: '/x' }), 1, /^The disk is full at \/x\. Make room/],
  [systemError({ code: 'EADDRINUSE', port: 8484 }), 1, /listens on port 8484\. Choose another/],
  [systemError({ code: 'ENOENT' }), 1, /^E: it failed\. Lectern did not expect this/],
  [systemError({ code: 'EWHAT', path: '/x' }), 1, /^E: it failed\. Lectern did not expect this/],
  [new Error('first line\n  second line'), 1, /^first line second line\. Lectern did not expect/],
  [new InputError('A \u001B[31m name.', 'Or\u009B2J B.'), 2, /^A \[31m name\. Or 2J B\.$/],
  [new RangeError(), 1, /^RangeError\. Lectern did not expect/],
  ['thrown text', 1, /^thrown text\. Lectern did not expect/],
  [undefined, 1, /^undefined\. Lectern did not expect/],
];

describe('describeFailure', () => {
  test.each(failures)('%p ends with %d', (error, exitCode, text) => {
    const failure = describeFailure(error);
    expect(failure.exitCode).toBe(exitCode);
    expect(`${failure.sentence} ${failure.nextStep}`).toMatch(text);
    expect(failure.sentence).not.toContain('\n');
  });
});

function failing(error: unknown, debug: boolean): { exitCode: number; printed: string } {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const exitCode = fail(error, { debug });
  return { exitCode, printed: write.mock.calls.map(([text]) => String(text)).join('') };
}

describe('fail', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each(failures)('prints two lines without a stack trace for %p', (error, code) => {
    const { exitCode, printed } = failing(error, false);
    expect(exitCode).toBe(code);
    expect(printed.trimEnd().split('\n')).toHaveLength(2);
    expect(printed).not.toMatch(/^\s+at /m);
  });

  test('shows where it happened, and the cause, with debug', () => {
    const error = new TemporaryError('Lost.', { cause: new Error('socket hang up') });
    const { printed } = failing(error, true);
    expect(printed).toMatch(/^\s+at /m);
    expect(printed).toContain('socket hang up');
  });
});
