import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { htmlReader } from '#src/adapters/html/html-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const PROSE = `<p>${'Much was said that night, and little done. '.repeat(20)}</p>`;

async function read(content: string | Buffer): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.html');
  await writeFile(path, content);
  return await htmlReader().read(path);
}

async function titles(content: string): Promise<readonly string[]> {
  return findChapters(await read(content)).chapters.map(({ title }) => title);
}

function page(head: string, body: string): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

describe('an HTML page', () => {
  test('gives its chapters by its headings, without its title page', async () => {
    const body = `<h1>The Door</h1><p class="center">by Ann Author</p><h2>I.</h2>${PROSE}<h2>II.</h2>${PROSE}`;
    expect(await titles(page('<title>The Door</title>', body))).toEqual(['I.', 'II.']);
  });

  test('joins a number and the title under it', async () => {
    const chapter = (number: string): string =>
      `<div><h2>CHAPTER ${number}.</h2><h3>The Door</h3></div>${PROSE}`;
    expect(await titles(page('', chapter('I') + chapter('II')))).toEqual([
      'CHAPTER I. The Door',
      'CHAPTER II. The Door',
    ]);
  });

  test('without headings gives them by their numbers and look', async () => {
    const chapter = (number: string): string => `<p><b>Chapter ${number}</b></p>${PROSE}`;
    expect(await titles(page('', ['One', 'Two', 'Three'].map(chapter).join('')))).toEqual([
      'Chapter One',
      'Chapter Two',
      'Chapter Three',
    ]);
  });

  test('is read in the encoding it declares', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="iso-8859-2"></head><body><p>'),
      Buffer.from([0xb1]),
      Buffer.from('</p></body></html>'),
    ]);
    expect((await read(bytes)).blocks[0]?.text).toBe('ą');
  });

  test('has Project Gutenberg’s header and licence marked, and read for what they say', async () => {
    const { metadata, blocks } = await read(
      page(
        '<title>The Project Gutenberg eBook of Nothing, by Nobody.</title>',
        `<pre>The Project Gutenberg EBook of Nothing, by Nobody\n\nTitle: Nothing\n\nAuthor: No Body\n\nLanguage: Swedish\n\n*** START OF THIS PROJECT GUTENBERG EBOOK NOTHING ***</pre>
         <h2>I.</h2>${PROSE}<pre>End of the Project Gutenberg EBook of Nothing\n\nTerms</pre>`,
      ).replace(' lang="en"', ''),
    );
    expect(metadata).toEqual({ title: 'Nothing', creators: ['No Body'], language: 'sv' });
    expect(blocks.filter(({ role }) => role === undefined).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
    ]);
  });

  test('that is saved from a site leaves its menus out', async () => {
    const body = `<div id="menu"><a href="/">Home</a></div><article><h1>The Door</h1>${PROSE}</article><footer>Imprint</footer>`;
    const { blocks } = await read(page('', body));
    expect(blocks.map(({ role }) => role)).toEqual([
      'page-header',
      undefined,
      undefined,
      'page-header',
    ]);
  });

  test('keeps all as text where nearly all would be menu', async () => {
    const { blocks } = await read(page('', `<div class="menu">${PROSE}</div><p>x</p>`));
    expect(blocks.every(({ role }) => role === undefined)).toBe(true);
  });
});

describe('a file that is no manuscript in HTML', () => {
  test.each<[why: string, content: string, message: RegExp]>([
    [
      'a frameset',
      page('', '<frameset><frame src="a"><noframes>Get a browser</noframes></frameset>'),
      /has no text/,
    ],
    ['an empty page', page('<title>x</title>', ''), /has no text/],
    ['an error page', page('<title>404 Not Found</title>', '<p>nginx</p>'), /says "404 Not Found"/],
    ['a login page', page('<title>Shop</title>', '<h1>Sign in</h1><p>Name</p>'), /says "Sign in"/],
    ['plain text', 'Chapter 1', /no markup in it/],
    ['a PDF', '%PDF-1.7', /is a PDF, not HTML/],
    [
      'a web archive',
      'From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\n<p>Words</p>',
      /is a web archive \(MHTML\), not HTML/,
    ],
    ['bytes', '<p>a\u0000b</p>', /holds bytes that no text has/],
  ])('%s is refused', async (_, content, message) => {
    const error: unknown = await read(content).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toMatch(message);
  });

  test('a story that begins with such words is none of them', async () => {
    expect(await titles(page('<title>Access Denied</title>', `<h1>One</h1>${PROSE}`))).toHaveLength(
      1,
    );
  });
});
