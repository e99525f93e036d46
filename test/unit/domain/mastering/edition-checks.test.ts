import { describe, expect, test } from '@jest/globals';

import { checkEdition } from '#src/domain/mastering/edition-checks.ts';

describe('checkEdition', () => {
  test.each([
    ['exactly right', 100, 2, [true, true]],
    ['an encoder adds some frames', 100.14, 2, [true, true]],
    ['and may lose a few samples', 99.9, 2, [true, true]],
    ['a second is missing', 99, 2, [false, true]],
    ['a second too much', 101, 2, [false, true]],
    ['a mark is lost', 100, 1, [true, false]],
    ['nothing came out', 0, 0, [false, false]],
  ])('of 100 s and 2 marks: %s', (_why, seconds, chapters, passed) => {
    const checks = checkEdition({
      file: 'a.m4b',
      expected: { seconds: 100, chapters: 2 },
      found: { seconds, chapters },
    });
    expect(checks.map((check) => check.passed)).toEqual(passed);
    expect(checks).toMatchObject([
      { file: 'a.m4b', expected: 100, found: seconds },
      { file: 'a.m4b', expected: 2, found: chapters },
    ]);
  });
});
