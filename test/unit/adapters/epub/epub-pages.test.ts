import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { epubReader } from '#src/adapters/epub/epub-reader.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { makeEpub } from '#test/support/make-epub.ts';
import type { EpubPlan } from '#test/support/make-epub.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const PAGES = { 'c1.xhtml': '<h1>One</h1><p>First.</p>', 'c2.xhtml': '<h1>Two</h1><p>Second.</p>' };

async function read(plan: Partial<EpubPlan> = {}): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.epub');
  await writeFile(path, await makeEpub({ pages: PAGES, ...plan }));
  return await epubReader().read(path);
}

describe('pages', () => {
  test('carry their names in the archive, and leave their last ids to the next page', async () => {
    const { blocks } = await read({
      pages: { 'a b.xhtml': '<p>One</p><a id="end"/>', 'c.xhtml': '<p>Two</p>' },
    });
    expect(blocks.map(({ anchors }) => anchors)).toEqual([
      ['OEBPS/a b.xhtml'],
      ['OEBPS/c.xhtml', 'OEBPS/a b.xhtml#end'],
    ]);
  });

  test('in another encoding are read as they declare', async () => {
    const latin2 = Buffer.from([
      ...Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?><p>'),
      0xb1,
      ...Buffer.from('</p>'),
    ]);
    const { blocks } = await read({ files: { 'OEBPS/c1.xhtml': latin2 } });
    expect(blocks[0]?.text).toBe('ą');
  });

  test('may hold the notes to marks on other pages', async () => {
    const { blocks } = await read({
      pages: {
        'c1.xhtml': '<p>Text<a id="r1" href="n.xhtml#n1">1</a>.</p>',
        'n.xhtml': '<p id="n1"><a href="c1.xhtml#r1">1</a> A note.</p><p>Not one.</p>',
      },
    });
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Text.'],
      ['note', '1 A note.'],
      ['paragraph', 'Not one.'],
    ]);
  });

  test('without headings and contents get them from their numbers', async () => {
    const chapter = (number: string): string =>
      `<p style="text-align: center">Chapter ${number}</p><p>${'Much was said that night. '.repeat(30)}</p>`;
    const pages = { 'c1.xhtml': ['One', 'Two', 'Three'].map(chapter).join('') };
    const { blocks } = await read({ pages });
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Chapter One',
      'Chapter Two',
      'Chapter Three',
    ]);
  });

  test('that are Project Gutenberg’s licence are marked as such', async () => {
    const pages = {
      ...PAGES,
      'z.xhtml': '<p>*** END OF THE PROJECT GUTENBERG EBOOK X ***</p><p>Terms</p>',
    };
    const { blocks } = await read({ pages });
    expect(blocks.slice(4).map(({ role }) => role)).toEqual(['copyright-page', 'copyright-page']);
  });

  test('do not let entities multiply', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><html><p>Text &b;</p></html>';
    const { blocks } = await read({ files: { 'OEBPS/c1.xhtml': bomb } });
    expect(blocks[0]?.text).toBe('Text');
  });
});
