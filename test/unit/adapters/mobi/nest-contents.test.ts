import { describe, expect, test } from '@jest/globals';

import { nestContents } from '#src/adapters/mobi/nest-contents.ts';

describe('nestContents', () => {
  const flat = [
    { title: 'Salt', position: 10, level: 1 },
    { title: 'The first day', position: 20, level: 1 },
    { title: 'Bread', position: 30, level: 1 },
  ];

  test('gives a flat menu the levels of the page of contents', () => {
    const page = [
      { title: 'Salt', position: 10, level: 2 },
      { title: 'The first day', position: 20, level: 4 },
    ];
    expect(nestContents(flat, page).map(({ level }) => level)).toEqual([1, 3, 1]);
  });

  test('leaves a menu alone that has levels, or that the page hardly knows', () => {
    const nested = flat.with(1, { ...flat[1]!, level: 2 });
    expect(nestContents(nested, flat)).toBe(nested);
    expect(nestContents(flat, [{ title: 'Elsewhere', position: 99, level: 3 }])).toBe(flat);
  });
});
