import { describe, expect, test } from '@jest/globals';

import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

const prose = (words: number): string => 'The rain went on and on. '.repeat(words / 6).trim();

/** Lines of a manuscript: those that begin with `=` are centred; a number is that many words. */
function manuscript(...lines: readonly (string | number)[]): {
  blocks: readonly Block[];
  setApart: ReadonlySet<Block>;
} {
  const setApart = new Set<Block>();
  const blocks = lines.map((line): Block => {
    if (line === '#') return { kind: 'scene-break', text: '' };
    const text = typeof line === 'number' ? prose(line) : line.replace(/^=/, '');
    const block: Block = { kind: 'paragraph', text };
    if (typeof line === 'string' && line.startsWith('=')) setApart.add(block);
    return block;
  });
  return { blocks, setApart };
}

function promote(...lines: readonly (string | number)[]): readonly Block[] {
  const { blocks, setApart } = manuscript(...lines);
  return promoteHeadings(blocks, setApart);
}

function headings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ kind, text, level }) =>
    kind === 'heading' ? [`${level} ${text}`] : [],
  );
}

const titles = (blocks: readonly Block[]): readonly string[] =>
  findChapters({
    metadata: { title: 'The Red Door', creators: ['Ann Author'] },
    blocks,
    contents: [],
  }).chapters.map(({ title }) => title);

describe('numbered headings without a style', () => {
  test('a manuscript in the format that publishers ask for has its chapters', () => {
    const blocks = promote(
      'Ann Author',
      'about 1,200 words',
      '=THE RED DOOR',
      '=by Ann Author',
      '=Chapter One',
      'It was open.',
      '#',
      'It was shut.',
      '=CHAPTER TWO',
      '=A Visit',
      'Nobody came.',
      '=END',
    );
    expect(headings(blocks)).toEqual(['2 Chapter One', '2 CHAPTER TWO', '3 A Visit']);
    expect(titles(blocks)).toEqual(['Chapter One', 'CHAPTER TWO. A Visit']);
    expect(blocks.at(-1)?.role).toBe('manuscript-mark');
  });

  test.each([
    [
      'in the middle of the line',
      ['=PART ONE', '=1', 60, '=2', 60, '=PART TWO', '=1', 60, '=2', 60],
      ['1 PART ONE', '2 1', '2 2', '1 PART TWO', '2 1', '2 2'],
    ],
    ['that look like prose', ['Chapter I', 60, 'Chapter II', 60], ['2 Chapter I', '2 Chapter II']],
    ['bare, with much text', ['1', 200, '2', 200, '3', 200], ['2 1', '2 2', '2 3']],
    [
      'with their titles',
      ['Chapter 1. The Door', 60, 'Chapter 2. The Key', 60],
      ['2 Chapter 1. The Door', '2 Chapter 2. The Key'],
    ],
    [
      'whose count is broken',
      ['=Chapter 1', 60, '=Chapter 7', 60, '=Chapter 8', 60],
      ['2 Chapter 1', '2 Chapter 7', '2 Chapter 8'],
    ],
    [
      'beside named parts',
      ['=Prologue', 60, '=Chapter 1', 60, '=Chapter 2', 60, '=Epilogue', 60],
      ['2 Prologue', '2 Chapter 1', '2 Chapter 2', '2 Epilogue'],
    ],
    ['only one', ['=Chapter 1', 60], ['2 Chapter 1']],
  ] as const)('%s', (_, lines, expected) => {
    expect(headings(promote(...lines))).toEqual(expected);
  });

  test.each([
    ['a chapter and verse', ['Chapter and verse', 60, 'Chapter by chapter he read on', 60]],
    ['a sentence that begins with I', ['I. went there', 60, 'I.', 60]],
    ['a year alone on its line', ['1984', 60]],
    ['a short list of numbered things', ['1. Buy milk', '2. Buy bread', '3. Go home', 60]],
    ['a chapter that is talked of once', ['Chapter 12', 60]],
  ] as const)('%s stays prose', (_, lines) => {
    expect(headings(promote(...lines))).toEqual([]);
  });

  test('a salutation under a number is no subtitle', () => {
    expect(headings(promote('=Chapter 1', 'Dear Ann,', 60, '=Chapter 2', 'He came.', 60))).toEqual([
      '2 Chapter 1',
      '2 Chapter 2',
    ]);
  });
});

describe('titles without numbers', () => {
  test('lines set apart that come up regularly are chapter titles', () => {
    const blocks = promote(
      '=The Red Door',
      '=by Ann Author',
      '=The Arrival',
      200,
      '=PRIVATE',
      20,
      '=The Key',
      200,
      '=The End of It',
      200,
    );
    expect(headings(blocks)).toEqual(['2 The Arrival', '2 The Key', '2 The End of It']);
  });

  test('a second line under most of them is their subtitle', () => {
    const blocks = promote('=Ann', '=London', 200, '=Ben', '=Paris', 200, '=Ann', '=Rome', 200);
    expect(headings(blocks)).toEqual(['2 Ann', '3 London', '2 Ben', '3 Paris', '2 Ann', '3 Rome']);
  });

  test.each([
    ['two are too few', ['=The Arrival', 200, '=The Key', 200]],
    ['lines with little under them are signs and songs', ['=A', 30, '=B', 200, '=C', 30, '=D', 40]],
    ['nothing is set apart', ['The Arrival', 200, 'The Key', 200, 'The End', 200]],
  ] as const)('%s', (_, lines) => {
    expect(headings(promote(...lines))).toEqual([]);
  });
});

describe('a list of contents', () => {
  const listed = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap(({ role, text }) => (role === 'toc' ? [text] : []));

  test.each([
    [
      'numbered, under its heading',
      ['=Contents', 'Chapter 1 The Door 3', 'Chapter 2 The Key 9'],
      ['=Chapter 1', '=The Door', 60, '=Chapter 2', '=The Key', 60],
    ],
    [
      'without numbers, under its heading',
      ['=Contents', 'The Door', 'The Key', 'The End'],
      ['=The Door', 200, '=The Key', 200, '=The End', 200],
    ],
    [
      'without a heading, with page numbers',
      ['The Door 3', 'The Key 12', 'The End … 130'],
      ['=The Door', 200, '=The Key', 200, '=The End', 200],
    ],
    [
      'numbered without a heading',
      ['Chapter 1', 'Chapter 2', 'Chapter 3'],
      ['=Chapter 1', 60, '=Chapter 2', 60, '=Chapter 3', 60],
    ],
  ] as const)('%s is not read', (_, list, text) => {
    const blocks = promote(...list, ...text);
    expect(listed(blocks)).toEqual(list.map((line) => line.replace(/^=/, '')));
    expect(titles(blocks)).toHaveLength(text.filter((line) => typeof line === 'number').length);
  });
});

test('blocks that headings divide already come back as they are', () => {
  const { blocks, setApart } = manuscript('=Chapter 1', 60, '=Chapter 2', 60);
  const marked: readonly Block[] = [
    { kind: 'heading', text: 'The Door', level: 1 },
    ...blocks,
    { kind: 'heading', text: 'The Key', level: 1 },
    ...blocks,
  ];
  expect(promoteHeadings(marked, setApart)).toBe(marked);
});

test('a title and a list of contents with headings of their own do not divide a book', () => {
  const { blocks, setApart } = manuscript('=Chapter 1', 60, '=Chapter 2', 60);
  const marked: readonly Block[] = [
    { kind: 'heading', text: 'The Red Door', level: 1 },
    { kind: 'paragraph', text: 'A novel' },
    { kind: 'heading', text: 'Contents', level: 2 },
    { kind: 'item', text: 'Chapter 1' },
    ...blocks,
  ];
  expect(headings(promoteHeadings(marked, setApart))).toEqual([
    '1 The Red Door',
    '2 Contents',
    '2 Chapter 1',
    '2 Chapter 2',
  ]);
});

test('200,000 blocks that all look like headings take one pass', () => {
  const blocks = Array.from({ length: 200_000 }, (_, at): Block => ({
    kind: 'paragraph',
    text: `Chapter ${at % 400}`,
  }));
  expect(promoteHeadings(blocks, new Set(blocks))).toHaveLength(200_000);
});
