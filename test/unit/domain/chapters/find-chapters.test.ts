import { describe, expect, test } from '@jest/globals';

import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { BookText } from '#src/domain/chapters/find-chapters.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

const metadata = { title: 'The Red Door', creators: ['Ann Author'] };
const LONG = 'Long ago there stood a door in a wall. '.repeat(20);

function heading(text: string, level = 1, more: Partial<Block> = {}): Block {
  return { kind: 'heading', text, level, ...more };
}

function paragraph(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', text, ...more };
}

function find(blocks: readonly Block[], contents: readonly ContentsEntry[] = []): BookText {
  return findChapters({ metadata, blocks, contents });
}

function titles({ chapters }: BookText): readonly string[] {
  return chapters.map(({ title }) => title);
}

describe('chapters from headings', () => {
  test('every heading of the highest level is a chapter, read aloud first', () => {
    const book = find([heading('One'), paragraph('First.'), heading('Two'), paragraph('Second.')]);
    expect(titles(book)).toEqual(['One', 'Two']);
    expect(book.chapters[1]).toEqual({
      number: 2,
      title: 'Two',
      blocks: [heading('Two'), paragraph('Second.')],
    });
    expect(book.skipped).toEqual([]);
  });

  test('the only heading of the first level is the book’s, not a chapter’s', () => {
    const book = find([
      heading('The Red Door'),
      heading('One', 2),
      paragraph('First.'),
      heading('Two', 2),
      paragraph('Second.'),
    ]);
    expect(titles(book)).toEqual(['One', 'Two']);
  });

  test('are found under the book’s own heading, beside a title page or below another', () => {
    const chapters = [heading('Salt', 3), paragraph(LONG), heading('Bread', 3), paragraph(LONG)];
    const below = [heading('The Red Door', 1), heading('A Tale', 2), ...chapters];
    expect(titles(find(below))).toEqual(['Salt', 'Bread']);
    const beside = [heading('Before', 2), paragraph('A word.'), heading('A Tale', 2), ...chapters];
    expect(titles(find(beside))).toEqual(['Before', 'Salt', 'Bread']);
  });

  test('run on over the files that they were split into', () => {
    const blocks = [
      heading('Salt', 2, { anchors: ['a'] }),
      paragraph(LONG),
      paragraph(LONG, { anchors: ['b'] }),
      heading('Bread', 2, { anchors: ['c'] }),
      paragraph(LONG),
    ];
    expect(titles(find(blocks))).toEqual(['Salt', 'Bread']);
  });

  test('sections stay in their chapter', () => {
    const book = find([
      heading('One'),
      paragraph('First.'),
      heading('A', 2),
      paragraph('a'),
      heading('B', 2),
      paragraph('b'),
      heading('Two'),
      paragraph('Second.'),
    ]);
    expect(titles(book)).toEqual(['One', 'Two']);
  });

  test('chapters under parts are chapters, and the part’s heading opens its first', () => {
    const book = find([
      heading('Part One'),
      heading('Chapter 1', 2),
      paragraph('First.'),
      heading('Chapter 2', 2),
      paragraph('Second.'),
      heading('Part Two'),
      heading('Chapter 3', 2),
      paragraph('Third.'),
      heading('Chapter 4', 2),
      paragraph('Fourth.'),
    ]);
    expect(titles(book)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 4']);
    expect(book.chapters[2]?.blocks[0]?.text).toBe('Part Two');
  });

  test('a book without headings is one chapter with the book’s title', () => {
    expect(titles(find([paragraph('Text.')]))).toEqual(['The Red Door']);
  });
});

describe('chapters from the contents', () => {
  const blocks = [
    paragraph('The Red Door', { anchors: ['title.xhtml'] }),
    paragraph('For my mother', { anchors: ['dedication.xhtml'], role: 'dedication' }),
    heading('Contents', 1, { anchors: ['toc.xhtml'] }),
    paragraph('One, Two'),
    heading('One', 2, { anchors: ['a.xhtml', 'a.xhtml#one'] }),
    paragraph('First.'),
    heading('Two', 2, { anchors: ['a.xhtml#two'] }),
    paragraph('Second.'),
    paragraph('and its end.', { anchors: ['b.xhtml'] }),
  ];

  test('come in the order of the text, cut inside a file, running on over the next', () => {
    const book = find(blocks, [
      { title: 'The Second', anchor: 'a.xhtml#two', level: 1 },
      { title: 'The First', anchor: 'a.xhtml#one', level: 1 },
    ]);
    expect(titles(book)).toEqual(['Dedication', 'The First', 'The Second']);
    expect(book.chapters[2]?.blocks.map(({ text }) => text)).toEqual([
      'Two',
      'Second.',
      'and its end.',
    ]);
  });

  test('leave out title page and contents with their reasons', () => {
    const { skipped } = find(blocks, [
      { title: 'The First', anchor: 'a.xhtml#one', level: 1 },
      { title: 'The Second', anchor: 'a.xhtml#two', level: 1 },
    ]);
    expect(skipped).toEqual([
      { title: 'The Red Door', reason: 'title page', words: 3 },
      { title: 'Contents', reason: 'table of contents', words: 3 },
    ]);
  });

  test('are told by their headings where the contents hold only page numbers', () => {
    const book = find(blocks, [
      { title: '7', anchor: 'a.xhtml#one', level: 1 },
      { title: '22', anchor: 'a.xhtml#two', level: 1 },
    ]);
    expect(titles(book).slice(1)).toEqual(['One', 'Two']);
  });

  test('give way to the headings when the contents lead to one place only', () => {
    const book = find(blocks, [{ title: 'Start', anchor: 'a.xhtml', level: 1 }]);
    expect(titles(book)).toEqual(['Dedication', 'One', 'Two']);
  });

  test('that lead to no text are told', () => {
    const { skipped } = find(blocks, [
      { title: 'The First', anchor: 'a.xhtml#one', level: 1 },
      { title: 'The Second', anchor: 'a.xhtml#two', level: 1 },
      { title: 'The Third', anchor: 'gone.xhtml', level: 1 },
    ]);
    expect(skipped).toContainEqual({ title: 'The Third', reason: 'no text', words: 0 });
  });

  test('a story among stories keeps its own parts inside', () => {
    const book = find(
      [
        heading('A Story', 2, { anchors: ['a'] }),
        heading('I', 3, { anchors: ['a#1'] }),
        paragraph(LONG),
        heading('II', 3, { anchors: ['a#2'] }),
        paragraph(LONG),
        heading('Another', 2, { anchors: ['b'] }),
        paragraph(LONG.repeat(2)),
      ],
      [
        { title: 'A Story', anchor: 'a', level: 1 },
        { title: 'I', anchor: 'a#1', level: 2 },
        { title: 'II', anchor: 'a#2', level: 2 },
        { title: 'Another', anchor: 'b', level: 1 },
      ],
    );
    expect(titles(book)).toEqual(['A Story', 'Another']);
  });
});
