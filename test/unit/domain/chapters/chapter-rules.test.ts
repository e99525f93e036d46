import { describe, expect, test } from '@jest/globals';

import type { ChapterRules } from '#src/domain/chapters/chapter-rules.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { BookText } from '#src/domain/chapters/find-chapters.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

const heading = (text: string, level = 1): Block => ({ kind: 'heading', text, level });
const paragraph = (text: string, role?: string): Block => ({
  kind: 'paragraph',
  text,
  ...(role === undefined ? {} : { role }),
});

/** 1 Dedication, 2 Preface, 3 I., 4 II. (opened by Part Two), 5 III., 6 III.; skipped: Index. */
const blocks: readonly Block[] = [
  paragraph('For my mother.', 'dedication'),
  heading('Préface'),
  paragraph('Dear reader.'),
  heading('I.'),
  paragraph('It was evening.'),
  { kind: 'note', text: 'Or nearly so.', role: 'footnote' },
  { kind: 'scene-break', text: '' },
  paragraph('It was the next morning, and fine.'),
  { kind: 'image', text: 'A red door.' },
  heading('Part Two'),
  heading('II.', 2),
  paragraph('Nobody came.'),
  paragraph('const door = 1;', 'code'),
  heading('III.', 2),
  paragraph('It was evening.'),
  heading('III.', 2),
  paragraph('The end.'),
  heading('Index'),
  paragraph('Door, 3'),
];

function find(rules: ChapterRules): BookText {
  return findChapters(
    { metadata: { title: 'The Red Door', creators: ['Ann Author'] }, blocks, contents: [] },
    rules,
  );
}

const titles = (rules: ChapterRules): readonly string[] =>
  find(rules).chapters.map(({ title }) => title);

const texts = (rules: ChapterRules): readonly string[] =>
  find(rules).chapters.flatMap((chapter) => chapter.blocks.map(({ text }) => text));

const skipped = (rules: ChapterRules): readonly string[] =>
  find(rules).skipped.map(({ title, reason, words }) => `${title}: ${reason}, ${words}`);

test('without rules the numbers are those of the plan', () => {
  expect(titles({})).toEqual(['Dedication', 'Préface', 'I.', 'II.', 'III.', 'III.']);
});

describe('include', () => {
  test.each([
    ['a title', ['INDEX'], 'Door, 3'],
    ['a kind of part', ['footnotes'], 'Or nearly so.'],
    ['a token', ['footnote'], 'Or nearly so.'],
    ['a kind of block', ['code'], 'const door = 1;'],
    ['pictures', ['pictures'], 'A red door.'],
  ])('%s is read where it stands', (_, include, text) => {
    expect(texts({})).not.toContain(text);
    expect(texts({ include })).toContain(text);
  });

  test('what is read is no longer skipped', () => {
    expect(skipped({ include: ['footnotes', 'code'] })).toEqual([
      'I.: picture description, 3',
      'Index: index, 3',
    ]);
  });
});

describe('exclude', () => {
  test.each<[string, ChapterRules, readonly string[]]>([
    ['a title', { exclude: ['preface'] }, ['Dedication', 'I.', 'II.', 'III.', 'III.']],
    ['a kind of part', { exclude: ['dedication'] }, ['Préface', 'I.', 'II.', 'III.', 'III.']],
    ['a number', { exclude: [6] }, ['Dedication', 'Préface', 'I.', 'II.', 'III.']],
    ['all chapters of a title', { exclude: ['III'] }, ['Dedication', 'Préface', 'I.', 'II.']],
    [
      'before include',
      { include: ['Index', 'dedication'], exclude: ['Dedication', 2] },
      ['I.', 'II.', 'III.', 'III.', 'Index'],
    ],
  ])('%s', (_, rules, expected) => {
    expect(titles(rules)).toEqual(expected);
  });

  test('what is left out is listed with its words', () => {
    expect(skipped({ exclude: ['I.'] })).toContain("I.: left out by the book's settings, 11");
  });

  test('the page of a part opens the next chapter when its own is left out', () => {
    const [chapter] = find({ exclude: [4] }).chapters.slice(3);
    expect(chapter?.blocks.map(({ text }) => text)).toEqual([
      'Part Two',
      'III.',
      'It was evening.',
    ]);
  });
});

describe('what the house reads and skips', () => {
  test('need not be there, and gives way to the book', () => {
    const parts = { read: ['code', 'glossary'], skip: ['preface', 'dedication', 'colophon'] };
    expect(titles({ parts, include: ['dedication'] })).toEqual([
      'Dedication',
      'I.',
      'II.',
      'III.',
      'III.',
    ]);
    expect(texts({ parts })).toContain('const door = 1;');
  });
});

describe('split', () => {
  test('a chapter begins at the paragraph that begins with the words', () => {
    const { chapters } = find({ split: [{ at: 'It was the next morning', title: 'Morning' }] });
    expect(chapters.map(({ title }) => title).slice(2, 5)).toEqual(['I.', 'Morning', 'II.']);
    expect(chapters[2]?.blocks.map(({ text }) => text)).toEqual(['I.', 'It was evening.']);
    expect(chapters[3]?.blocks).toEqual([paragraph('It was the next morning, and fine.')]);
  });

  test('without a title it is called by its first words, or by its heading', () => {
    expect(titles({ split: [{ at: 'Nobody' }, { at: 'II', chapter: 4 }] }).slice(3, 6)).toEqual([
      'II.',
      'II.',
      'Nobody',
    ]);
  });

  test('the chapter tells which of two places is meant', () => {
    expect(titles({ split: [{ chapter: 'I.', at: 'It was evening', title: 'Evening' }] })).toEqual(
      expect.arrayContaining(['I.', 'Evening']),
    );
  });
});

describe('merge', () => {
  test('chapters in a row become one under the first one’s title', () => {
    const { chapters } = find({
      merge: [
        ['I.', 'II.'],
        [5, 6],
      ],
    });
    expect(chapters.map(({ title }) => title)).toEqual(['Dedication', 'Préface', 'I.', 'III.']);
    expect(chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(chapters[3]?.blocks).toHaveLength(4);
  });

  test('the number of a chapter that was split means all of it', () => {
    const split = [{ at: 'It was the next morning', title: 'Morning' }];
    expect(titles({ split, merge: [[3, 4]] }).slice(2, 4)).toEqual(['I.', 'III.']);
    expect(titles({ split, merge: [['Morning', 4]] }).slice(2, 5)).toEqual([
      'I.',
      'Morning',
      'III.',
    ]);
  });
});

test('rename takes titles and numbers of the plan without rules', () => {
  const rename = { 'i.': 'The Arrival', 5: 'The Door', Morning: 'The Morning After' };
  const split = [{ at: 'It was the next morning', title: 'Morning' }];
  expect(titles({ exclude: [1], split, rename })).toEqual([
    'Préface',
    'The Arrival',
    'The Morning After',
    'II.',
    'The Door',
    'III.',
  ]);
});

test('rename looks all names up before it changes any', () => {
  const rename = { 'I.': 'II.', 'II.': 'I.' };
  expect(titles({ rename })).toEqual(['Dedication', 'Préface', 'II.', 'I.', 'III.', 'III.']);
});

describe('a rule that does not fit is refused', () => {
  test.each<[ChapterRules, string]>([
    [{ include: ['Glossary'] }, 'chapters.include: There is no chapter or part called “Glossary”.'],
    [
      { exclude: ['Chapter X'] },
      'chapters.exclude: There is no chapter or part called “Chapter X”.',
    ],
    [{ exclude: [7] }, 'chapters.exclude: There is no chapter 7.'],
    [{ rename: { X: 'Ten' } }, 'chapters.rename: There is no chapter called “X”.'],
    [{ rename: { 'III.': 'Three' } }, 'chapters.rename: There are 2 chapters called “III.”.'],
    [{ exclude: [3], rename: { 3: 'Three' } }, 'chapters.rename: There is no chapter 3.'],
    [{ merge: [[3, 5]] }, 'chapters.merge: 3, 5 are not in a row.'],
    [{ merge: [[4, 3]] }, 'chapters.merge: 4, 3 are not in a row.'],
    [{ split: [{ at: 'It was noon' }] }, 'chapters.split: No paragraph begins with “It was noon”.'],
    [
      { split: [{ at: 'It was evening' }] },
      'chapters.split: 2 paragraphs begin with “It was evening”.',
    ],
    [
      { split: [{ chapter: 3, at: 'Nobody' }] },
      'chapters.split: No paragraph in the chapter 3 begins with “Nobody”.',
    ],
    [
      { split: [{ at: 'Dear' }, { at: 'Dear' }] },
      'chapters.split: “Dear” is where a chapter begins already.',
    ],
  ])('%j', (rules, message) => {
    expect(() => find(rules)).toThrow(InputError);
    expect(() => find(rules)).toThrow(message);
  });

  test('with a list of what there is', () => {
    expect(() => find({ exclude: ['X'] })).toThrow(
      expect.objectContaining({
        nextStep:
          'The chapters are: 1 “Dedication”, 2 “Préface”, 3 “I.”, 4 “II.”, 5 “III.”, 6 “III.”. ' +
          'The kinds of parts are: chapter, code, dedication, footnote, index, picture, preface.',
      }),
    );
  });
});
