import { describe, expect, test } from '@jest/globals';

import { checkNumber } from '#src/domain/mastering/edition-checks.ts';

describe('a number in a finished file', () => {
  test.each([
    ['the very one', { expected: 100, found: 100 }, true],
    ['another one', { expected: 100, found: 99 }, false],
    ['one as near as it may be', { expected: 100, found: 98, tolerance: 2 }, true],
    ['one farther than that', { expected: 100, found: 103, tolerance: 2 }, false],
    ['none at all', { expected: 100, found: Number.NaN, tolerance: 2 }, false],
  ])('passes or not: %s', (_what, numbers, passed) => {
    expect(checkNumber('a.m4b', 'as long as the ledger', numbers)).toEqual({
      file: 'a.m4b',
      rule: 'as long as the ledger',
      expected: numbers.expected,
      found: numbers.found,
      passed,
    });
  });
});
