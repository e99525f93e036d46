import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Block } from '#src/domain/manuscript/block.ts';
import { countWords } from '#src/domain/manuscript/count-words.ts';
import { findChapters } from '#src/domain/manuscript/find-chapters.ts';
import type { BookText } from '#src/domain/manuscript/find-chapters.ts';
import type { ContentsEntry, Manuscript } from '#src/domain/manuscript/manuscript.ts';

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

describe('of any manuscript', () => {
  const text = fc.constantFrom(
    '',
    'Chapter 1',
    'PART II',
    'Contents',
    'Index',
    'One two three.',
    'The Red Door',
    '© Nobody',
    '7',
    '字',
  );
  const role = fc.constantFrom(
    undefined,
    'toc',
    'chapter',
    'cover',
    'dedication',
    'endnotes',
    'unknown',
  );
  const kind = fc.constantFrom(
    'heading',
    'paragraph',
    'quote',
    'verse',
    'item',
    'table',
    'note',
    'image',
    'scene-break',
  );
  const block = fc
    .record({
      kind,
      text,
      role,
      level: fc.integer({ min: 1, max: 6 }),
      file: fc.nat(4),
      id: fc.nat(4),
    })
    .map((made): Block => ({
      kind: made.kind as Block['kind'],
      text: made.kind === 'scene-break' ? '' : made.text,
      ...(made.kind === 'heading' ? { level: made.level } : {}),
      ...(made.role === undefined ? {} : { role: made.role }),
      anchors: made.id === 0 ? [`${made.file}`] : [`${made.file}#${made.id}`],
    }));
  const entry = fc.record({
    title: text,
    anchor: fc
      .tuple(fc.nat(5), fc.nat(5))
      .map(([file, id]) => (id === 0 ? `${file}` : `${file}#${id}`)),
    level: fc.integer({ min: 1, max: 20 }),
  });
  const manuscript = fc.record({
    metadata: fc.constant(metadata),
    blocks: fc.array(block, { maxLength: 40 }),
    contents: fc.array(entry, { maxLength: 12 }),
  }) as fc.Arbitrary<Manuscript>;

  test('every word is in a chapter or among what is skipped', () => {
    fc.assert(
      fc.property(manuscript, (given) => {
        const { chapters, skipped } = findChapters(given);
        const words = (blocks: readonly Block[]): number =>
          blocks.reduce((sum, each) => sum + countWords(each.text), 0);
        const narrated = words(chapters.flatMap(({ blocks }) => blocks));
        const unread = skipped.reduce((sum, each) => sum + each.words, 0);
        expect(narrated + unread).toBe(words(given.blocks));
      }),
      { numRuns: 500 },
    );
  });

  test('chapters hold nothing but what is read, numbered from 1, in the order of the text', () => {
    fc.assert(
      fc.property(manuscript, (given) => {
        const { chapters } = findChapters(given);
        const places = chapters.flatMap(({ blocks }) =>
          blocks.map((each) => given.blocks.indexOf(each)),
        );
        expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, at) => at + 1));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(
          chapters
            .flatMap(({ blocks }) => blocks)
            .filter(({ kind: each }) => each === 'note' || each === 'image'),
        ).toEqual([]);
        for (const { title } of chapters) expect(typeof title).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
