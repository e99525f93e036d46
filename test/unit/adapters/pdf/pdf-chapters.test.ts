import { describe, expect, test } from '@jest/globals';

import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { PdfPlan, PdfText } from '#test/support/make-pdf.ts';

import { inShort, readMadePdf } from './read-made-pdf.ts';
import { proseLines, setLines } from './set-pages.ts';

const NUMBERS = [1, 2, 3];

function heading(text: string, size = 18): PdfText {
  return { text, x: 160, y: 90, size };
}

async function chapterTitles(plan: PdfPlan): Promise<readonly string[]> {
  return findChapters(await readMadePdf(plan)).chapters.map(({ title }) => title);
}

describe('chapters', () => {
  test('follow the bookmarks, with their titles', async () => {
    const pages = NUMBERS.map((number) =>
      setLines([`CHAPTER ${number}`, '', `THE TITLE OF ${number}`, '', ...proseLines(80)]),
    );
    const bookmarks = NUMBERS.map((number) => ({
      title: `Chapter ${number}: The Title of ${number}`,
      page: number,
    }));
    expect(await chapterTitles({ pages, bookmarks })).toEqual(bookmarks.map(({ title }) => title));
  });

  test('two bookmarks on one page lead to two places', async () => {
    const pages = [
      setLines(['First Story', '', ...proseLines(80), '', 'Second Story', '', ...proseLines(80)]),
    ];
    const bookmarks = ['First Story', 'Second Story'].map((title) => ({ title, page: 1 }));
    const { chapters } = findChapters(await readMadePdf({ pages, bookmarks }));
    expect(chapters.map(({ title }) => title)).toEqual(['First Story', 'Second Story']);
    expect(chapters[1]?.blocks[0]).toMatchObject({ kind: 'heading', text: 'Second Story' });
  });

  test('a bookmark below another is a section inside its chapter', async () => {
    const page = (title: string): readonly PdfText[] => setLines([title, '', ...proseLines(60)]);
    const pages = [page('One'), page('Inside'), page('Two')];
    const bookmarks = [
      { title: 'One', page: 1, children: [{ title: 'Inside', page: 2 }] },
      { title: 'Two', page: 3 },
    ];
    expect(await chapterTitles({ pages, bookmarks })).toEqual(['One', 'Two']);
  });

  test('are found by larger type where there are no bookmarks', async () => {
    const pages = NUMBERS.map((number) => [
      heading(`Story ${'One Two Three'.split(' ')[number - 1]}`),
      ...setLines(proseLines(120), { y: 130 }),
    ]);
    expect(await chapterTitles({ pages })).toEqual(['Story One', 'Story Two', 'Story Three']);
  });

  test('a title over two lines that comes again in part is no running head', async () => {
    const pages = NUMBERS.flatMap((number) => [
      [heading('The Adventure of the'), { ...heading(`${number} Doors`), y: 112 }].concat(
        setLines(proseLines(120), { y: 150 }),
      ),
      ...NUMBERS.map(() => setLines(proseLines(120, number))),
    ]);
    const titles = inShort(await readMadePdf({ pages })).filter((line) =>
      line.startsWith('heading'),
    );
    expect(titles).toEqual(
      NUMBERS.map((number) => `heading 2: The Adventure of the ${number} Doors`),
    );
  });

  test('are found by their words where they look like the text', async () => {
    const pages = NUMBERS.map((number) =>
      setLines([`                   CHAPTER ${number}`, '', ...proseLines(120, number)]),
    );
    expect(await chapterTitles({ pages })).toEqual(['CHAPTER 1', 'CHAPTER 2', 'CHAPTER 3']);
  });

  test('a page of contents, a title page and a copyright page are not among them', async () => {
    const pages = [
      [{ text: 'The Big Book', x: 120, y: 200, size: 30 }],
      setLines(['Copyright 2020 Ann Author. All rights reserved.']),
      [
        heading('Contents'),
        ...setLines(['Chapter 1 ........ 4', 'Chapter 2 ........ 5', 'Chapter 3 ........ 6'], {
          y: 130,
        }),
      ],
      ...NUMBERS.map((number) => [
        heading(`Chapter ${number}`),
        ...setLines(proseLines(120), { y: 130 }),
      ]),
    ];
    const manuscript = await readMadePdf({ pages, info: { Title: 'The Big Book' } });
    const { chapters, skipped } = findChapters(manuscript);
    expect(chapters.map(({ title }) => title)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'title page',
      'copyright page',
      'table of contents',
    ]);
  });
});

describe('what the file says of itself', () => {
  const pages = [setLines(proseLines(60))];

  test('title, authors and language come from its dictionary', async () => {
    const info = { Title: 'A Book', Author: 'Ann Author; Ben Writer' };
    expect((await readMadePdf({ pages, info, language: 'en-GB' })).metadata).toEqual({
      title: 'A Book',
      creators: ['Ann Author', 'Ben Writer'],
      language: 'en-GB',
    });
  });

  test.each(['Microsoft Word - final.doc', 'untitled', 'book.indd', 'Document1'])(
    'the title %j is none',
    async (Title) => {
      expect((await readMadePdf({ pages, info: { Title } })).metadata.title).toBeUndefined();
    },
  );

  test('a title page gives the title where the file has none, with a warning', async () => {
    const title = [{ text: 'The Big Book', x: 120, y: 200, size: 30 }];
    const { metadata, warnings } = await readMadePdf({ pages: [title, ...pages, ...pages] });
    expect(metadata.title).toBe('The Big Book');
    expect(warnings).toEqual(['The title is taken from the first page: the file has none.']);
  });
});
