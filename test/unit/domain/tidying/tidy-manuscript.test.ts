import { describe, expect, test } from '@jest/globals';

import type { Block } from '#src/domain/manuscript/block.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';

const sentence = 'The road went on between the hedges and nobody was to be seen on it that day.';
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function tidy(blocks: readonly Block[]): readonly Block[] {
  return tidyManuscript({ metadata: { creators: [] }, blocks, contents: [] }).blocks;
}

/** A book of so many pages, each with its number in the middle of a sentence. */
function pages(count: number, mark: (page: number) => string): readonly Block[] {
  return Array.from({ length: count }, (_, at) =>
    paragraph(`${`${sentence} `.repeat(6)}Then it ${mark(at + 7)} began. ${sentence}`),
  );
}

describe('page numbers in the text', () => {
  test.each([
    ['bare', (page: number) => `${page}`],
    ['in braces', (page: number) => `{${page}}`],
    ['with a word', (page: number) => `[Pg ${page}]`],
  ])('are taken out where they run on through the book (%s)', (_, mark) => {
    for (const { text } of tidy(pages(30, mark))) {
      expect(text).toContain('Then it began.');
      expect(text).not.toMatch(/\d/);
    }
  });

  test('are joined with what they part when they stand inside a word', () => {
    const blocks = pages(30, (page) => `be[${page}]fore it`);
    expect(tidy(blocks)[3]!.text).toContain('Then it before it began.');
  });

  test('keep away from the text when they stand in paragraphs of their own', () => {
    const blocks = pages(30, (page) => `${page}`).toSpliced(10, 1, paragraph('17'));
    expect(tidy(blocks)[10]).toEqual({ ...paragraph('17'), role: 'page-header' });
  });

  test.each<[why: string, blocks: readonly Block[]]>([
    ['few', pages(10, (page) => `${page}`)],
    ['not in order', pages(40, (page) => `${(page * 37) % 41}`)],
    [
      'much closer together than pages',
      Array.from({ length: 60 }, (_, at) => paragraph(`Then it was ${at} o’clock. ${sentence}`)),
    ],
    [
      'verses with their numbers',
      Array.from({ length: 60 }, (_, at) => paragraph(`${at + 1} And it was so, as he had said.`)),
    ],
    [
      'numbers over chapters',
      Array.from({ length: 60 }, (_, at) => [
        paragraph(`${at + 1}`),
        paragraph(`${sentence} `.repeat(12).trim()),
      ]).flat(),
    ],
  ])('are no page numbers: %s', (_, blocks) => {
    expect(tidy(blocks)).toEqual(blocks);
  });
});

describe('what a conversion left of notes and captions', () => {
  test('is a note where the paragraph ends with an arrow back, whose mark goes', () => {
    expect(tidy([paragraph('He left.”1 Nobody saw 3.14 of them.'), paragraph('In May.↩︎')])).toEqual(
      [
        paragraph('He left.” Nobody saw 3.14 of them.'),
        { kind: 'note', text: 'In May.', role: 'footnote' },
      ],
    );
  });

  test('is a caption where it says what the picture beside it says', () => {
    const image: Block = { kind: 'image', text: 'The harbour, 1921' };
    expect(tidy([image, paragraph('The harbour, 1921.'), paragraph('He came home.')])).toEqual([
      image,
      { ...paragraph('The harbour, 1921.'), role: 'picture' },
      paragraph('He came home.'),
    ]);
  });
});

describe('headings that conversion ran together', () => {
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

  test.each([
    ['{ix} PREFACE.', 'PREFACE.'],
    ['[Pg 12] The Door', 'The Door'],
    ['[Image unavailable.] The Door', 'The Door'],
    ['1984. A Chapter', '1984. A Chapter'],
    ['[12]', '[12]'],
    ['How I came to write Chapter 3', 'How I came to write Chapter 3'],
  ])('%s is %s', (text, title) => {
    expect(tidy([heading(text)])).toEqual([heading(title)]);
  });

  test('leave a caption to its picture, in the text and in the contents', () => {
    const text = 'He waited at the gate. CHAPTER II.';
    const { blocks, contents } = tidyManuscript({
      metadata: { creators: [] },
      blocks: [{ ...heading(text), anchors: ['a'] }],
      contents: [{ title: text, anchor: 'a', level: 1 }],
    });
    expect(blocks).toEqual([
      { kind: 'image', text: 'He waited at the gate.', anchors: ['a'] },
      heading('CHAPTER II.'),
    ]);
    expect(contents).toEqual([{ title: 'CHAPTER II.', anchor: 'a', level: 1 }]);
  });
});
