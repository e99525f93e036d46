import { expect, test } from '@jest/globals';

import { splitAtPages } from '#src/domain/chapters/split-at-pages.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

const line = (text: string, anchor?: string, role?: string): Block => ({
  kind: 'paragraph',
  text,
  ...(anchor === undefined ? {} : { anchors: [anchor] }),
  ...(role === undefined ? {} : { role }),
});

const never = { endsAtNextPage: () => false, isPartOfItsOwn: () => false };
const texts = (pages: readonly (readonly Block[])[]): readonly string[] =>
  pages.map((page) => page.map(({ text }) => text).join(' '));

test('files that nothing parts are one page', () => {
  const blocks = [line('a', 'a'), line('b', 'a#1'), line('c', 'c')];
  expect(texts(splitAtPages(blocks, never))).toEqual(['a b c']);
});

test('a page ends where the role changes, where it is over, and before a part of its own', () => {
  const blocks = [line('a', 'a'), line('b', 'b', 'toc'), line('c', 'c'), line('d', 'd')];
  expect(texts(splitAtPages(blocks, never))).toEqual(['a', 'b', 'c d']);
  expect(texts(splitAtPages(blocks, { ...never, endsAtNextPage: () => true }))).toHaveLength(4);
  const isPartOfItsOwn = (file: readonly Block[]): boolean => file[0]?.text === 'd';
  expect(texts(splitAtPages(blocks, { ...never, isPartOfItsOwn }))).toEqual(['a', 'b', 'c', 'd']);
});

test('no blocks are no pages', () => {
  expect(splitAtPages([], never)).toEqual([]);
});
