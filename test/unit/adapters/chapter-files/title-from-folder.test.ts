import { describe, expect, test } from '@jest/globals';

import { titleFromFolder } from '#src/adapters/chapter-files/title-from-folder.ts';

describe('titleFromFolder', () => {
  test.each([
    ['/books/the-red_door', 'The red door'],
    ['/books/the-red_door/', 'The red door'],
    ['/books/the-red-door/chapters', 'The red door'],
    ['/books/03 the red door', 'The red door'],
  ])('of %s is %s', (folder, title) => {
    expect(titleFromFolder(folder)).toBe(title);
  });
});
