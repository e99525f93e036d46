import { expect, test } from '@jest/globals';

import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

test.each(['***', '* * *', '          *     *     *', '#', '⁂', '-----', '~ ~ ~', '•••', '— — —'])(
  '%j parts two scenes',
  (line) => {
    expect(isSceneBreak(line)).toBe(true);
  },
);

test.each([
  ['', 'a blank line'],
  ['—', 'a line of dialogue may begin so'],
  ['# 4', 'a number'],
  ['*emphasis*', 'words'],
  ['-'.repeat(100), 'the edge of a page, not an ornament'],
])('%j does not: %s', (line) => {
  expect(isSceneBreak(line)).toBe(false);
});
