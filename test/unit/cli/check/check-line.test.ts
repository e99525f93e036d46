import { expect, test } from '@jest/globals';

import { checkLine } from '#src/cli/check/check-line.ts';

test.each([
  [{ files: 3, filesDone: 1, share: 0.5, seconds: 90 }, '1 of 3 files  1:30 measured  0:10 left'],
  [{ files: 1, filesDone: 0, share: 0, seconds: 0 }, '0:00 measured'],
])('the progress %j', (progress, ending) => {
  const line = checkLine(progress, 10, 100);
  expect(line).toMatch(/^measuring {3}[█░]{24} /);
  expect(line.endsWith(`  ${ending}`)).toBe(true);
});
