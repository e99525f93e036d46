import { describe, expect, test } from '@jest/globals';

import { type Boundary, pauseAfter } from '#src/domain/planning/boundary.ts';

const pauses = {
  chapterHead: 1,
  clause: 2,
  sentence: 3,
  paragraph: 4,
  heading: 5,
  scene: 6,
  chapterTail: 7,
};

describe('pauseAfter', () => {
  test.each<[Boundary, number]>([
    ['clause', 2],
    ['sentence', 3],
    ['paragraph', 4],
    ['heading', 5],
    ['scene', 6],
    ['chapter-end', 7],
  ])('a %s is followed by its own silence', (boundary, seconds) => {
    expect(pauseAfter(boundary, pauses)).toBe(seconds);
  });
});
