import { describe, expect, test } from '@jest/globals';

import type { PdfText } from '#test/support/make-pdf.ts';

import { inShort, readMadePdf } from './read-made-pdf.ts';
import { proseLines, setLines } from './set-pages.ts';

/** Text under which others stand: a running head and a page number. */
function furniture(page: number, head = 'A Running Head'): readonly PdfText[] {
  return [
    { text: head, x: 150, y: 30, size: 8 },
    { text: String(page), x: 195, y: 570, size: 9 },
  ];
}

describe('paragraphs', () => {
  test('start where a line is set in', async () => {
    const lines = ['   One is a paragraph that runs over two lines of the page', 'and ends here.'];
    const pages = [setLines([...lines, ...lines, ...lines])];
    const text = 'One is a paragraph that runs over two lines of the page and ends here.';
    expect(inShort(await readMadePdf({ pages }))).toEqual(Array(3).fill(`paragraph: ${text}`));
  });

  test('start after a gap', async () => {
    const lines = ['One is a paragraph that runs over two lines of the page', 'and ends here.', ''];
    const pages = [setLines([...lines, ...lines], { leading: 12 })];
    const text = 'One is a paragraph that runs over two lines of the page and ends here.';
    expect(inShort(await readMadePdf({ pages }))).toEqual(Array(2).fill(`paragraph: ${text}`));
  });

  test('run on over the end of a page, without the heads and numbers between', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      ...furniture(page),
      ...setLines(
        page === 1
          ? ['   Here begins a sentence that is longer than the page has']
          : [`room for it and so it goes on, on page ${page} of this small`],
      ),
    ]);
    const { blocks } = await readMadePdf({ pages });
    expect(blocks.filter(({ role }) => role === undefined)).toHaveLength(1);
    expect(blocks.filter(({ role }) => role === 'page-header').map(({ text }) => text)).toEqual(
      [1, 2, 3, 4].map((page) => `A Running Head ${page}`),
    );
  });

  test('keep the words of a hyphenated line whole', async () => {
    const pages = [setLines(['   Nobody knew the wonder-', 'ful story, so wonderful it was.'])];
    expect(inShort(await readMadePdf({ pages }))).toEqual([
      'paragraph: Nobody knew the wonderful story, so wonderful it was.',
    ]);
  });

  test('are read column by column under a heading across both', async () => {
    const left = proseLines(80).map((line) => line.slice(0, 30));
    const right = left.map((line) => line.replaceAll('the', 'that'));
    const pages = [
      [
        { text: 'A Heading Across', x: 130, y: 50, size: 18 },
        ...setLines(left, { y: 90 }),
        ...setLines(right, { x: 210, y: 90 }),
      ],
    ];
    const texts = (await readMadePdf({ pages })).blocks.map(({ text }) => text);
    expect(texts[0]).toBe('A Heading Across');
    const whole = texts.join(' ');
    expect(whole.lastIndexOf(' the ')).toBeLessThan(whole.indexOf(' that '));
  });

  test('begin with their large initial', async () => {
    const wrapped = ['nce upon a time there was a house on the hill above', 'the sea, and it'];
    const pages = [
      [
        { text: 'O', x: 50, y: 94, size: 36 },
        ...setLines(wrapped, { x: 78 }),
        ...setLines(proseLines(60).slice(1), { y: 108 }),
      ],
    ];
    const [first] = inShort(await readMadePdf({ pages }));
    expect(first).toMatch(/^paragraph: Once upon a time/);
  });
});

describe('other shapes', () => {
  test.each(['* * *', '#', '•'])(
    'a line of %j is a scene break or prose as everywhere',
    async (line) => {
      const pages = [
        setLines([...proseLines(40), '', `                       ${line}`, '', ...proseLines(40)]),
      ];
      const kinds = (await readMadePdf({ pages })).blocks.map(({ kind }) => kind);
      expect(kinds).toEqual(['paragraph', 'scene-break', 'paragraph']);
    },
  );

  test('short lines set in far are verse', async () => {
    const verse = ['        Twinkle, twinkle, star', '        how I wonder what you are'];
    const pages = [setLines([...proseLines(80), '', ...verse, '', ...proseLines(80)])];
    expect(inShort(await readMadePdf({ pages }))).toContain(
      'verse: Twinkle, twinkle, star\nhow I wonder what you are',
    );
  });

  test('list items are items, without their dots', async () => {
    const pages = [
      setLines([...proseLines(80), '• A thing', '• Another thing', ...proseLines(40)]),
    ];
    const short = inShort(await readMadePdf({ pages }));
    expect(short.filter((line) => line.startsWith('item'))).toEqual([
      'item: A thing',
      'item: Another thing',
    ]);
  });

  test('small lines with a mark at the foot of a page are a note, and the mark in the text goes', async () => {
    const body = proseLines(80);
    const pages = [
      [
        ...setLines([...body, '   A word with a mark']),
        { text: '1', x: 145, y: 76 + 14 * body.length, size: 6 },
        ...setLines(['1 See the other book about it,', 'on page 12.'], {
          y: 500,
          size: 7,
          leading: 9,
        }),
      ],
    ];
    const short = inShort(await readMadePdf({ pages }));
    expect(short.slice(-2)).toEqual([
      'paragraph: A word with a mark',
      'footnote: See the other book about it, on page 12.',
    ]);
  });

  test('letters set apart make words', async () => {
    const spaced = (word: string, x: number): readonly PdfText[] =>
      Array.from(word, (text, at) => ({ text, x: x + 14 * at, y: 50 }));
    const pages = [[...spaced('CHAPTER', 100), ...spaced('ONE', 216), ...setLines(proseLines(60))]];
    expect(inShort(await readMadePdf({ pages }))[0]).toMatch(/: CHAPTER ONE$/);
  });

  test('a word drawn twice for a bold look is there once', async () => {
    const bold = [50, 50.3].map((x) => ({ text: 'Twice', x, y: 50 }));
    expect(inShort(await readMadePdf({ pages: [bold] }))).toEqual(['paragraph: Twice']);
  });

  test('a stamp across the page is no part of the text', async () => {
    const stamp = { text: 'DRAFT', x: 100, y: 400, size: 60, turned: 45 };
    const short = inShort(await readMadePdf({ pages: [[stamp, ...setLines(proseLines(40))]] }));
    expect(short.at(-1)).toBe('page-header: DRAFT');
    expect(short).toHaveLength(2);
  });
});
