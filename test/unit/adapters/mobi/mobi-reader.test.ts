import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { mobiReader } from '#src/adapters/mobi/mobi-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { makeDualMobi, makeMobi } from '#test/support/make-mobi.ts';
import type { MobiPlan } from '#test/support/make-mobi.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

async function readBytes(bytes: Buffer): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.mobi');
  await writeFile(path, bytes);
  const manuscript = await mobiReader().read(path);
  expect(await everythingBelow(folder.path)).toHaveLength(1);
  return manuscript;
}

async function read(plan: MobiPlan): Promise<Manuscript> {
  return readBytes(makeMobi(plan));
}

const page = (body: string): string => `<html><head></head><body>${body}</body></html>`;
const BREAK = '<mbp:pagebreak/>';
const texts = ({ blocks }: Manuscript): readonly string[] => blocks.map(({ text }) => text);
const titles = (manuscript: Manuscript): readonly string[] =>
  findChapters(manuscript).chapters.map(({ title }) => title);

describe('the text', () => {
  const sentences = Array.from(
    { length: 400 },
    (_, at) => `Sentence ${at} of the größte Erzählung – “quoted”…`,
  );
  const text = page(sentences.map((sentence) => `<p>${sentence}</p>`).join(''));

  test.each<[how: string, plan: Partial<MobiPlan>]>([
    ['plain', {}],
    ['packed as PalmDOC does', { compression: 'palmdoc' }],
    ['packed as HUFF/CDIC does', { compression: 'huff' }],
    ['with entries after each record', { compression: 'palmdoc', trailingBytes: 3 }],
    ['with entries after each record of HUFF/CDIC', { compression: 'huff', trailingBytes: 9 }],
  ])('is whole when it is %s', async (_how, plan) => {
    expect(texts(await read({ text, ...plan }))).toEqual(sentences);
  });

  test('may be in windows-1252', async () => {
    const latin = Buffer.from(page('<p>Na\u00EFve \u0093caf\u00E9\u0094</p>'), 'latin1');
    expect(texts(await read({ text: latin, codePage: 1252 }))).toEqual(['Naïve “café”']);
  });

  test('may be from before MOBI: lines without markup', async () => {
    const plan = { text: 'One <1> & two.\n\nThree.', isPlainPalm: true, type: 'TEXtREAd' };
    const manuscript = await read({ ...plan, compression: 'palmdoc' });
    expect(texts(manuscript)).toEqual(['One <1> & two.', 'Three.']);
    expect(manuscript.metadata).toEqual({ title: 'A Book on a Device', creators: [] });
  });

  test.each([
    ['de', 'ALS Gregor'],
    ['en', 'A LS Gregor'],
  ])('has its large first letters joined to their words (%s)', async (language, start) => {
    const markup = page('<p><font size="7">A </font>LS Gregor erwachte.</p>');
    const [first] = texts(await read({ text: markup, exth: [[524, language]] }));
    expect(first).toBe(`${start} erwachte.`);
  });

  test('leaves the marks of notes unspoken, and the notes too', async () => {
    const body = (mark: number, note: number): string =>
      `<h2>One</h2><p>Said so.<a filepos=${digits(note)}>[1]</a></p>${BREAK}<p><a filepos=${digits(mark)}>1</a> A note.</p>`;
    const markup = page(body(0, 0));
    const mark = markup.indexOf('<a filepos');
    const note = markup.lastIndexOf('<p>');
    const { blocks } = await read({ text: page(body(mark, note)) });
    expect(blocks.map(({ kind, text: said }) => [kind, said])).toEqual([
      ['heading', 'One'],
      ['paragraph', 'Said so.'],
      ['note', expect.stringContaining('A note.')],
    ]);
  });
});

/** A place in KF7's text, in ten digits as files have it. */
function digits(position: number): string {
  return String(position).padStart(10, '0');
}

describe('chapters of a MOBI', () => {
  const chapter = (look: (title: string) => string, title: string): string =>
    `${look(title)}<p>${'Words of the story go on. '.repeat(20)}</p>`;
  const book = (look: (title: string) => string, names: readonly string[]): string =>
    page(names.map((name) => chapter(look, name)).join(BREAK));

  test.each<[why: string, look: (title: string) => string]>([
    ['headings', (title) => `<h2>${title}</h2>`],
    ['large print', (title) => `<p><font size="5"> ${title}</font></p>`],
    ['centred lines', (title) => `<p align="center">${title}</p>`],
    ['bold lines', (title) => `<div><b>${title}</b></div>`],
  ])('are found by %s', async (_why, look) => {
    const manuscript = await read({ text: book(look, ['I.', 'II.', 'III.']) });
    expect(titles(manuscript)).toEqual(['I.', 'II.', 'III.']);
  });

  test('are found by the contents of the menu', async () => {
    const text = page(
      `<p>First words.</p><p>More.</p><p>Second words.</p>${BREAK}<p>Third words.</p>`,
    );
    const contents = [
      { title: 'Dawn', position: text.indexOf('<p>First') },
      { title: 'Noon', position: text.indexOf('<p>Second') },
      // Some programs point into the tag.
      { title: 'Dusk', position: text.indexOf('<p>Third') + 1 },
    ];
    const { chapters } = findChapters(await read({ text, contents, compression: 'palmdoc' }));
    expect(chapters.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['Dawn', 2],
      ['Noon', 1],
      ['Dusk', 1],
    ]);
  });

  test('are found by a page of links, which is itself not read', async () => {
    const make = (positions: readonly number[]): string =>
      page(
        `<p align="center">Table of Contents</p>${positions.map((to, n) => `<p><a filepos=${digits(to)}>Tale ${n}</a></p>`).join('')}${BREAK}` +
          ['Dawn', 'Noon', 'Dusk'].map((word) => `<p>${word} came.</p>`).join(BREAK),
      );
    const draft = make([0, 0, 0]);
    const text = make(['Dawn', 'Noon', 'Dusk'].map((word) => draft.indexOf(`<p>${word}`)));
    const { chapters, skipped } = findChapters(await read({ text }));
    expect(chapters.map(({ title }) => title)).toEqual(['Tale 0', 'Tale 1', 'Tale 2']);
    expect(skipped.map(({ reason }) => reason)).toContain('table of contents');
  });
});

describe('an AZW3', () => {
  const newer: MobiPlan = {
    files: [
      {
        skeleton: '<html><head><title>x</title></head><body></body></html>',
        fragments: [
          [41, '<h1>One</h1><p>First.</p>'],
          [66, '<p>Second.</p>'],
        ],
      },
      {
        skeleton: '<html><body><div></div></body></html>',
        fragments: [[17, '<p class="big">Two</p><p>Third.</p>']],
      },
    ],
    styles: '.big { text-align: center; font-size: 1.5em }',
    contents: [
      { title: 'One', position: [0, 0] },
      { title: 'Still one', position: [1, 0], depth: 1 },
      { title: 'Two', position: [2, 0] },
    ],
    exth: [[503, 'Newer']],
  };

  test('is put together from skeletons and fragments', async () => {
    const manuscript = await read({ ...newer, compression: 'palmdoc' });
    expect(texts(manuscript)).toEqual(['One', 'First.', 'Second.', 'Two', 'Third.']);
    expect(titles(manuscript)).toEqual(['One', 'Two']);
    expect(manuscript.contents.map(({ title, level }) => [title, level])).toEqual([
      ['One', 1],
      ['Still one', 2],
      ['Two', 1],
    ]);
  });

  test('is what is read of a file that holds both', async () => {
    const older: MobiPlan = { text: page('<p>Older words.</p>'), exth: [[503, 'Older']] };
    const manuscript = await readBytes(makeDualMobi(older, newer));
    expect(manuscript.metadata.title).toBe('Newer');
    expect(texts(manuscript)).toContain('Second.');
    expect(texts(manuscript)).not.toContain('Older words.');
  });
});

describe('what a MOBI says of the book', () => {
  test('is read from its extended header', async () => {
    const { metadata } = await read({
      text: page('<p>Text.</p>'),
      exth: [
        [503, 'Salt &amp; Pepper'],
        [100, 'Anna Clark'],
        [100, 'Ben Ode; Cy Ray'],
        [101, 'Press'],
        [103, '<p>A <b>tale</b>.</p>'],
        [104, '978-0-306-40615-7'],
        [106, '1905-01-02'],
        [524, 'en-GB'],
      ],
    });
    expect(metadata).toEqual({
      title: 'Salt & Pepper',
      creators: ['Anna Clark', 'Ben Ode', 'Cy Ray'],
      publisher: 'Press',
      description: 'A tale.',
      isbn: '9780306406157',
      year: 1905,
      language: 'en-GB',
    });
  });

  test('is its full name and its locale where there is none', async () => {
    const { metadata } = await read({ text: page('<p>x</p>'), title: 'Größe', locale: 0x08_07 });
    expect(metadata).toEqual({ title: 'Größe', language: 'de', creators: [] });
  });

  test('names the cover among the pictures', async () => {
    const cover = Buffer.from([0xff, 0xd8, 0xff, 9]);
    const pictures = [Buffer.from('GIF89a'), cover];
    const exth = [[201, Buffer.from([0, 0, 0, 1])]] as const;
    const manuscript = await read({
      text: page('<p>x</p><img recindex="00001"/>'),
      pictures,
      exth,
    });
    expect(manuscript.cover).toEqual({ bytes: Uint8Array.from(cover), mediaType: 'image/jpeg' });
  });
});

test("Project Gutenberg's licence is no part of the book", async () => {
  const text = page(
    '<p>*** START OF THE PROJECT GUTENBERG EBOOK X ***</p><h2>I</h2><p>One.</p><p>*** END OF THE PROJECT GUTENBERG EBOOK X ***</p><p>Terms.</p>',
  );
  const roles = (await read({ text })).blocks.map(({ role }: Block) => role);
  expect(roles).toEqual([
    'copyright-page',
    undefined,
    undefined,
    'copyright-page',
    'copyright-page',
  ]);
});
