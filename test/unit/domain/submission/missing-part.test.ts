import { describe, expect, test } from '@jest/globals';

import { missingPart } from '#src/domain/submission/missing-part.ts';

const segment = (id: string, spoken: string) =>
  ({ id, text: spoken, spoken, changes: [], boundary: 'paragraph' }) as const;
const chapter = {
  number: 1,
  title: 'I',
  words: 40,
  segments: [segment('a', 'x'.repeat(30)), segment('b', 'x'.repeat(10))],
};

describe('missingPart', () => {
  test.each([
    ['nothing has a take', [], ['a', 'b'], 40],
    ['one segment has', ['a'], ['b'], 10],
    ['all have', ['a', 'b'], [], 0],
  ])('when %s', (_when, taken, left, words) => {
    const missing = missingPart(chapter, (id) => taken.includes(id));
    expect(missing.segments.map(({ id }) => id)).toEqual(left);
    expect(missing.words).toBe(words);
  });

  test('of a chapter without a segment is nothing', () => {
    expect(missingPart({ ...chapter, segments: [] }, () => false).words).toBe(0);
  });
});
