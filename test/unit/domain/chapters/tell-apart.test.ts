import { describe, expect, test } from '@jest/globals';

import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

const metadata = { title: 'The Red Door', creators: ['Ann Author'] };
const prose: Block = { kind: 'paragraph', text: 'Long ago there stood a door in a wall.' };

const heading = (text: string, level: number, anchor?: string): Block => ({
  kind: 'heading',
  text,
  level,
  ...(anchor === undefined ? {} : { anchors: [anchor] }),
});
const line = (title: string, anchor: string, level = 1): ContentsEntry => ({
  title,
  anchor,
  level,
});

function titles(blocks: readonly Block[], contents: readonly ContentsEntry[]): readonly string[] {
  return findChapters({ metadata, blocks, contents }).chapters.map(({ title }) => title);
}

describe('lines of the contents that lead to one place', () => {
  test('lead to the headings with their words, in their order, in each file anew', () => {
    const blocks = ['a', 'b'].flatMap((file) => [
      heading(file === 'a' ? 'Salt' : 'Bread', 1, file),
      ...['Chapter 1', 'Chapter 2'].flatMap((text) => [heading(text, 2), prose]),
    ]);
    const contents = ['a', 'b'].flatMap((file) => [
      line(file === 'a' ? 'Salt' : 'Bread', file),
      line('Chapter 1', file, 2),
      line('Chapter 2', file, 2),
    ]);
    expect(titles(blocks, contents)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 1', 'Chapter 2']);
  });

  test('lead to paragraphs where the book has no headings and the marks are lost', () => {
    const blocks: readonly Block[] = [
      { kind: 'paragraph', text: 'The Well', anchors: ['a'] },
      prose,
      { kind: 'paragraph', text: 'The Stair' },
      prose,
    ];
    const contents = [line('The Well', 'a#one'), line('The Stair', 'a#two')];
    expect(titles(blocks, contents)).toEqual(['The Well', 'The Stair']);
  });

  test('lead to the place together when the text does not have their words', () => {
    const blocks = [heading('Salt', 1, 'a'), prose, heading('Bread', 1, 'b'), prose];
    const contents = [line('Salt', 'a'), line('Of spoons', 'a', 2), line('Bread', 'b')];
    expect(titles(blocks, contents)).toEqual(['Salt', 'Bread']);
  });
});
