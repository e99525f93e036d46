import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { plainTextReader, readPlainText } from '#src/adapters/plain-text/plain-text-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const PROSE =
  'Long ago there stood a red door in a wall, and\nnobody in the village knew where it led to.';

/** Blocks in short: `heading 2: One`. */
function inShort(source: string): readonly string[] {
  return readPlainText(source).blocks.map(
    ({ kind, level, role, text }) =>
      [kind, level, role].filter((part) => part !== undefined).join(' ') + `: ${text}`,
  );
}

function chapters(source: string): readonly string[] {
  return findChapters(readPlainText(source)).chapters.map(({ title }) => title);
}

describe('paragraphs', () => {
  test.each([
    ['blank lines part them, line ends join', 'One\ntwo\n\nThree', ['One two', 'Three']],
    [
      'indents part them where there are no blank lines',
      '  One is a line\nand two.\n  Three is another\nand four.',
      ['One is a line and two.', 'Three is another and four.'],
    ],
    [
      'long lines are one each',
      `${'One. '.repeat(40)}\n${'Two. '.repeat(40)}`,
      ['One. '.repeat(40).trim(), 'Two. '.repeat(40).trim()],
    ],
    [
      'Chinese lines join without a space',
      '　　說起根由雖近\n荒唐．\n　　原來',
      ['說起根由雖近荒唐．', '原來'],
    ],
    [
      'a word known elsewhere loses its line-end hyphen',
      'An exam-\nple. An example.',
      ['An example. An example.'],
    ],
    [
      'a word known with its hyphen keeps it',
      'A well-\nknown door, well-known.',
      ['A well-known door, well-known.'],
    ],
    [
      'marks of emphasis go',
      'It was _very_ old, _so old_. snake_case stays.',
      ['It was very old, so old. snake_case stays.'],
    ],
  ])('%s', (_, source, texts) => {
    expect(readPlainText(source).blocks.map(({ text }) => text)).toEqual(texts);
  });

  test.each(['***', '* * *', '#', '                ⁂', '-----'])(
    'a line of %j is a scene break',
    (line) => {
      expect(inShort(`One.\n\n${line}\n\nTwo.`)).toEqual([
        'paragraph: One.',
        'scene-break: ',
        'paragraph: Two.',
      ]);
    },
  );

  test('short indented lines are verse, long ones a quote', () => {
    const wrapped = `    ${'word '.repeat(14)}\n`;
    const [, verse, quote] = readPlainText(
      `Text.\n\n    The sun\n      was shining\n\n${wrapped.repeat(2)}`,
    ).blocks;
    expect(verse).toEqual({ kind: 'verse', text: 'The sun\nwas shining' });
    expect(quote?.kind).toBe('quote');
  });
});

describe('headings', () => {
  test.each([
    ['a number with a word', ['CHAPTER I.', 'CHAPTER II.'], ['CHAPTER I.', 'CHAPTER II.']],
    [
      'a title on the same line',
      ['Chapter 1: Home', 'Chapter 2: Away'],
      ['Chapter 1: Home', 'Chapter 2: Away'],
    ],
    [
      'a title in capitals under it',
      ['I\n\nTHE DOOR', 'II\n\nTHE WALL'],
      ['I. THE DOOR', 'II. THE WALL'],
    ],
    [
      'a short title under it',
      ['Chapter One\nThe Door', 'Chapter Two\nThe Wall'],
      ['Chapter One. The Door', 'Chapter Two. The Wall'],
    ],
    [
      'a rule under it',
      ['第一回　甄士隱\n-------', '第二回　賈夫人\n-------'],
      ['第一回 甄士隱', '第二回 賈夫人'],
    ],
    ['number words', ['One', 'Two'], ['One', 'Two']],
    [
      'capitals that name a part',
      ['PROLOGUE', 'ONE', 'TWO', 'EPILOGUE'],
      ['PROLOGUE', 'ONE', 'TWO', 'EPILOGUE'],
    ],
    [
      'other languages',
      ['Erstes Kapitel', 'Zweites Kapitel'],
      ['Erstes Kapitel', 'Zweites Kapitel'],
    ],
  ])('%s', (_, headings, titles) => {
    const source = headings.map((heading) => `${heading}\n\n${PROSE}\n\n${PROSE}\n`).join('\n');
    expect(chapters(source).filter((title) => title !== 'Untitled')).toEqual(titles);
  });

  test('start again after each part, whose heading opens its first chapter', () => {
    const part = (number: string): string =>
      `PART ${number}\n\nChapter 1\n\n${PROSE}\n\nChapter 2\n\n${PROSE}\n\n`;
    const book = findChapters(readPlainText(part('ONE') + part('TWO')));
    expect(book.chapters.map(({ title }) => title)).toEqual([
      'Chapter 1',
      'Chapter 2',
      'Chapter 1',
      'Chapter 2',
    ]);
    expect(book.chapters[2]?.blocks[0]?.text).toBe('PART TWO');
  });

  test('in the contents and in prose are none', () => {
    const source = [
      'CONTENTS',
      'Chapter 1 . . . . 3\nChapter 2 . . . . 9',
      'Chapter 1',
      PROSE,
      'Chapter XL was his favourite.',
      'PART OF THE PROBLEM IS SHOUTING',
      '“NO!”',
      'Chapter 2',
      PROSE,
    ].join('\n\n');
    expect(chapters(source)).toEqual(['Chapter 1', 'Chapter 2']);
    expect(inShort(source).slice(0, 2)).toEqual([
      'paragraph toc: CONTENTS',
      'paragraph toc: Chapter 1 . . . . 3 Chapter 2 . . . . 9',
    ]);
    expect(inShort(source)).toContain('paragraph: PART OF THE PROBLEM IS SHOUTING');
  });

  test('in a list of contents with a paragraph each are none', () => {
    const list = ['CONTENTS', 'Prologue', 'Chapter 1', 'Chapter 2'].join('\n\n');
    const source = `${list}\n\n\nPROLOGUE\n\n${PROSE}\n\nChapter 1\n\n${PROSE}\n\nChapter 2\n\n${PROSE}`;
    expect(chapters(source)).toEqual(['PROLOGUE', 'Chapter 1', 'Chapter 2']);
  });

  test('inside an illustration are rescued', () => {
    const source = `[Illustration: A door\n\n[_Copyright_]\n\nChapter 1.]\n\n${PROSE}\n\nChapter 2.\n\n${PROSE}`;
    expect(inShort(source).slice(0, 2)).toEqual([
      'image: A door Copyright',
      'heading 2: Chapter 1.',
    ]);
    expect(chapters(source)).toEqual(['Chapter 1.', 'Chapter 2.']);
  });
});

describe('insertions', () => {
  test('illustrations and footnotes come out of the text, note marks go', () => {
    const source = 'He came[1] and [Illustration: a door] went.\n\n[Footnote 1: By train.]';
    expect(inShort(source)).toEqual([
      'paragraph: He came and went.',
      'image: a door',
      'note footnote: By train.',
    ]);
  });

  test('page numbers on lines of their own are set aside', () => {
    const pages = Array.from({ length: 8 }, (_, at) => `${PROSE}\n\n- ${at + 11} -`).join('\n\n');
    const source = `Chapter 1\n\n${pages}\n\nChapter 2\n\n${PROSE}`;
    expect(inShort(source).filter((line) => line.startsWith('paragraph page-header'))).toHaveLength(
      8,
    );
    expect(inShort(`${PROSE}\n\n1984\n\n${PROSE}`)).toContain('paragraph: 1984');
  });

  test('page headers are set aside', () => {
    const source = `The Door\n\nby Ann Author\n\nChapter 1\n\n${PROSE}\n\n          THE DOOR   13\n\nChapter 2\n\n${PROSE}`;
    expect(inShort(source)).toContain('paragraph page-header: THE DOOR 13');
  });
});

describe('what the text says about itself', () => {
  test('Gutenberg’s header gives title, author and language, and is set aside with the licence', () => {
    const source = [
      'The Project Gutenberg eBook of The Door, by Ann Author',
      'Title: The Door\n\nAuthor: Ann Author\n\nLanguage: Swedish',
      '*** START OF THE PROJECT GUTENBERG EBOOK THE DOOR ***',
      PROSE,
      '*** END OF THE PROJECT GUTENBERG EBOOK THE DOOR ***',
      'Section 1. Terms of Use',
    ].join('\n\n');
    const { metadata, blocks } = readPlainText(source);
    expect(metadata).toEqual({ title: 'The Door', creators: ['Ann Author'], language: 'sv' });
    const body = blocks.filter(({ role }) => role !== 'copyright-page');
    expect(body).toEqual([{ kind: 'paragraph', text: PROSE.replace('\n', ' ') }]);
  });

  test('a plain title page gives title and author, and is not read', () => {
    const manuscript = readPlainText(
      `THE DOOR\n\nby\n\nAnn Author\n\n\nCHAPTER 1\n\n${PROSE}\n\nCHAPTER 2\n\n${PROSE}`,
    );
    expect(manuscript.metadata).toEqual({ title: 'THE DOOR', creators: ['Ann Author'] });
    expect(findChapters(manuscript).skipped).toEqual([
      { title: 'THE DOOR', reason: 'title page', words: 5 },
    ]);
  });

  test('a text that says nothing has no title', () => {
    expect(readPlainText(PROSE).metadata).toEqual({ creators: [] });
  });
});

describe('the plain text reader', () => {
  test.each([
    ['UTF-16', Buffer.from('\uFEFF“Héllo”\r\n', 'utf16le')],
    ['windows-1252', Buffer.from([0x93, 0x48, 0xe9, 0x6c, 0x6c, 0x6f, 0x94])],
  ])('reads %s', async (_, bytes) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await writeFile(path, bytes);
    expect((await plainTextReader().read(path)).blocks).toEqual([
      { kind: 'paragraph', text: '“Héllo”' },
    ]);
  });

  test('refuses a file without a word', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await writeFile(path, '\n* * *\n');
    await expect(plainTextReader().read(path)).rejects.toThrow('book.txt has no text.');
  });
});
