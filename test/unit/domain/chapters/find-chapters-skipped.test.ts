import { describe, expect, test } from '@jest/globals';

import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { BookText } from '#src/domain/chapters/find-chapters.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

const metadata = { title: 'The Red Door', creators: ['Ann Author'] };

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

describe('what is skipped', () => {
  test.each([
    ['cover', 'cover'],
    ['titlepage', 'title page'],
    ['halftitlepage', 'half-title page'],
    ['imprint', 'imprint'],
    ['copyright-page', 'copyright page'],
    ['colophon', 'colophon'],
    ['toc', 'table of contents'],
    ['landmarks', 'table of contents'],
    ['loi', 'list of illustrations'],
    ['lot', 'list of tables'],
    ['index', 'index'],
    ['bibliography', 'bibliography'],
    ['endnotes', 'endnotes'],
    ['code', 'code listing'],
  ])('a block of role %s is, with reason "%s"', (role, reason) => {
    const book = find([heading('One'), paragraph('First.'), paragraph('Not this.', { role })]);
    expect(book.skipped).toEqual([{ title: 'One', reason, words: 2 }]);
    expect(book.chapters[0]?.blocks).toHaveLength(2);
  });

  test.each([
    'dedication',
    'epigraph',
    'foreword',
    'preface',
    'introduction',
    'prologue',
    'epilogue',
    'afterword',
  ])('a block of role %s is not', (role) => {
    expect(find([paragraph('Read this.', { role })]).skipped).toEqual([]);
  });

  test('a chapter called Notes that says it is a chapter is not', () => {
    const role = 'chapter';
    const book = find([
      heading('Notes', 1, { role }),
      paragraph('Text.', { role }),
      heading('Two'),
      paragraph('b'),
    ]);
    expect(titles(book)).toEqual(['Notes', 'Two']);
  });

  test('parts named by their titles are, those that are read are not', () => {
    const book = find([
      heading('Foreword'),
      paragraph('Dear reader.'),
      heading('One'),
      paragraph('First.'),
      heading('Index'),
      paragraph('Door, 7'),
    ]);
    expect(titles(book)).toEqual(['Foreword', 'One']);
    expect(book.skipped).toEqual([{ title: 'Index', reason: 'index', words: 3 }]);
  });

  test('the index of a book with a single chapter is', () => {
    const book = find([
      heading('One'),
      paragraph('First.'),
      heading('Index'),
      paragraph('Door, 7'),
    ]);
    expect(titles(book)).toEqual(['One']);
    expect(book.skipped).toEqual([{ title: 'Index', reason: 'index', words: 3 }]);
  });

  test('notes and picture descriptions are, under their chapter’s title', () => {
    const book = find([
      heading('One'),
      paragraph('First.'),
      { kind: 'image', text: 'A red door' },
      { kind: 'note', text: 'See below.', role: 'footnote' },
    ]);
    expect(book.skipped).toEqual([
      { title: 'One', reason: 'picture description', words: 3 },
      { title: 'One', reason: 'footnote', words: 2 },
    ]);
  });

  test('a chapter without words is no chapter', () => {
    const book = find(
      [
        heading('One', 1, { anchors: ['a'] }),
        paragraph('First.'),
        { kind: 'image', text: '', anchors: ['b'] },
        { kind: 'scene-break', text: '', anchors: ['c'] },
        heading('Four', 1, { anchors: ['d'] }),
      ],
      ['a', 'b', 'c', 'd'].map((anchor) => ({ title: anchor, anchor, level: 1 })),
    );
    expect(titles(book)).toEqual(['a', 'd']);
    expect(book.skipped.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([
      'b: no text',
      'c: no text',
    ]);
  });

  test('scene breaks stay inside a chapter and go at its ends', () => {
    const sceneBreak: Block = { kind: 'scene-break', text: '' };
    const book = find([sceneBreak, paragraph('One.'), sceneBreak, paragraph('Two.'), sceneBreak]);
    expect(book.chapters[0]?.blocks).toEqual([paragraph('One.'), sceneBreak, paragraph('Two.')]);
  });
});

describe('back matter', () => {
  const chapter = (file: string, title: string, text: string): readonly Block[] => [
    heading(title, 1, { anchors: [file] }),
    paragraph(text, { anchors: [`${file}#p`] }),
  ];
  const contents = ['One', 'Two'].map((title) => ({ title, anchor: title, level: 1 }));
  const book = [...chapter('One', 'One', 'First.'), ...chapter('Two', 'Two', 'Second.')];

  test('pages behind the last chapter that the contents do not list are no part of it', () => {
    const found = find(
      [
        ...book,
        ...chapter('a', 'Also by Ann Author', 'The Blue Door'),
        ...chapter('b', 'About the Author', 'Ann lives in Rome.'),
        ...chapter('c', 'Newsletter', 'Sign up now.'),
      ],
      contents,
    );
    expect(titles(found)).toEqual(['One', 'Two', 'About the Author']);
    expect(found.skipped).toEqual([
      { title: 'Also by Ann Author', reason: "list of the author's books", words: 7 },
      { title: 'Newsletter', reason: 'advertisement', words: 4 },
    ]);
  });

  test('a page without a heading that tells how the book was made is no part of the last chapter', () => {
    const { chapters, skipped } = find([
      heading('One', 1, { anchors: ['a.xhtml'] }),
      paragraph('Text of one.'),
      heading('Two', 1, { anchors: ['b.xhtml'] }),
      paragraph('Text of two.'),
      paragraph('This book was set in Caslon by hand.', { anchors: ['c.xhtml'] }),
    ]);
    expect(chapters.at(-1)?.blocks.map(({ text }) => text)).toEqual(['Two', 'Text of two.']);
    expect(skipped).toEqual([{ title: 'The Red Door', reason: 'colophon', words: 8 }]);
  });

  test('a file inside a chapter that has a heading of its own stays in it', () => {
    const found = find([...book, ...chapter('a', 'Conclusion', 'Third.')], contents);
    expect(titles(found)).toEqual(['One', 'Two']);
    expect(found.skipped).toEqual([]);
  });

  test('notes under a heading of their own at the end of a chapter are not read', () => {
    const found = find([
      heading('Winter'),
      heading('Rain', 2),
      paragraph('It rained.'),
      heading('Notes', 2),
      paragraph('1. Or snowed.'),
      heading('Two'),
      paragraph('Second.'),
    ]);
    expect(titles(found)).toEqual(['Winter', 'Two']);
    expect(found.skipped).toEqual([{ title: 'Notes', reason: 'endnotes', words: 4 }]);
  });
});

test('a text that is all one page with legal words on it is read all the same', () => {
  const found = find([paragraph('It was raining. Copyright 2020 Ann Author.')]);
  expect(titles(found)).toEqual(['The Red Door']);
  expect(found.skipped).toEqual([]);
});
