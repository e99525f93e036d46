import { describe, expect, test } from '@jest/globals';

import { editDistances } from '#src/domain/text/edit-distances.ts';

describe('editDistances', () => {
  test.each([
    ['', '', [0]],
    ['', 'ab', [0, 1, 2]],
    ['ab', '', [2]],
    ['tide', 'tides', [4, 3, 2, 1, 0, 1]],
    ['kitten', 'sitting', [6, 6, 5, 4, 3, 3, 2, 3]],
  ])('from %j to the beginnings of %j are %j', (one, other, distances) => {
    expect(editDistances(one, other)).toEqual(distances);
  });
});
