import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { fb2Reader } from '#src/adapters/fb2/fb2-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { zip } from '#test/support/make-epub.ts';
import { makeFb2 } from '#test/support/make-fb2.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

async function read(content: string | Buffer, name = 'book.fb2'): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, name);
  await writeFile(path, content);
  return await fb2Reader().read(path);
}

/** Blocks without the anchors, which the contents' tests look at. */
async function blocksOf(body: string, after = ''): Promise<readonly Block[]> {
  const { blocks } = await read(makeFb2({ body, after }));
  return blocks.map(({ anchors: _anchors, ...block }) => block);
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string, level: number): Block => ({ kind: 'heading', text, level });

describe('a body', () => {
  test.each<[why: string, body: string, blocks: readonly Block[]]>([
    [
      'titles by how deep their section lies',
      '<title><p>Book</p></title><section><title><p>One</p></title><section><title><p>A</p></title><p>Text.</p></section></section>',
      [heading('Book', 1), heading('One', 2), heading('A', 3), paragraph('Text.')],
    ],
    [
      'a label with its title under it',
      '<section><title><p>Chapter 4</p><empty-line/><p>The Door</p></title><p>Text.</p></section>',
      [heading('Chapter 4', 2), heading('The Door', 3), paragraph('Text.')],
    ],
    [
      'a title broken over lines, and one with another under it',
      '<section><title><p>The Adventure</p><p>of the Band</p></title><p>A.</p></section><section><title><p>Night</p><p>A Tale</p></title><p>B.</p></section>',
      [
        heading('The Adventure of the Band', 2),
        paragraph('A.'),
        heading('Night. A Tale', 2),
        paragraph('B.'),
      ],
    ],
    [
      'subtitles, but not those that are ornaments',
      '<section><p>A.</p><subtitle>Later</subtitle><p>B.</p><subtitle>* * *</subtitle><p>C.</p></section>',
      [
        paragraph('A.'),
        heading('Later', 3),
        paragraph('B.'),
        { kind: 'scene-break', text: '' },
        paragraph('C.'),
      ],
    ],
    [
      'an epigraph with its author',
      '<section><epigraph><p>Know.</p><text-author>A Sage</text-author></epigraph><p>Text.</p></section>',
      [
        { kind: 'quote', text: 'Know.', role: 'epigraph' },
        { kind: 'quote', text: 'A Sage', role: 'epigraph' },
        paragraph('Text.'),
      ],
    ],
    [
      'verse by stanza, with its line ends',
      '<section><p>He sang:</p><poem><title><p>Song</p></title><stanza><v>The sun</v><v>was <emphasis>red</emphasis></v></stanza><stanza><v>Two</v></stanza><text-author>Me</text-author></poem></section>',
      [
        paragraph('He sang:'),
        heading('Song', 3),
        { kind: 'verse', text: 'The sun\nwas red' },
        { kind: 'verse', text: 'Two' },
        { kind: 'verse', text: 'Me' },
      ],
    ],
    [
      'quotes, tables by row, pictures by what they show',
      '<section><cite><p>Said.</p></cite><table><tr><th>A</th><td>B</td></tr></table><p>See <image l:href="#1" alt="a map"/></p><image l:href="#2" title="A house"/><p>End.</p></section>',
      [
        { kind: 'quote', text: 'Said.' },
        { kind: 'table', text: 'A, B' },
        paragraph('See'),
        { kind: 'image', text: 'a map' },
        { kind: 'image', text: 'A house' },
        paragraph('End.'),
      ],
    ],
    [
      'an annotation inside a section as its text',
      '<section><annotation><p>In which…</p></annotation><p>Text.</p></section>',
      [paragraph('In which…'), paragraph('Text.')],
    ],
    [
      'text without a paragraph',
      '<section>Bare<p>In.</p>after</section>',
      [paragraph('Bare'), paragraph('In.'), paragraph('after')],
    ],
  ])('gives %s', async (_why, body, blocks) => {
    expect(await blocksOf(body)).toEqual(blocks);
  });

  test.each([
    ['<a l:href="#n1" type="note">[1]</a>', ''],
    ['<a l:href="#n1" type="note"><sup>1</sup></a>', ''],
    ['<a l:href="#n1" type="note">*</a>', ''],
    ['<a l:href="#n1">[2]</a>', ''],
    ['<a l:href="#n1" type="note"> these words</a>', ' these words'],
    ['<a l:href="http://example.com"> 7</a>', ' 7'],
  ])('leaves note marks unspoken: %s', async (link, left) => {
    expect(await blocksOf(`<section><p>Said${link}.</p></section>`)).toEqual([
      paragraph(`Said${left}.`),
    ]);
  });

  test('makes notes of the bodies that hold them', async () => {
    const notes =
      '<body name="notes"><title><p>Notes</p></title><section id="n1"><title><p>1</p></title><p>A note.</p></section></body>';
    expect(await blocksOf('<section><p>Text.</p></section>', notes)).toEqual([
      paragraph('Text.'),
      { kind: 'note', text: 'Notes', role: 'endnote' },
      { kind: 'note', text: '1', role: 'endnote' },
      { kind: 'note', text: 'A note.', role: 'endnote' },
    ]);
  });
});

describe('an empty line', () => {
  const kinds = async (body: string): Promise<readonly string[]> =>
    (await blocksOf(`<section>${body}</section>`)).map(({ kind }) => kind);

  test('parts scenes where it stands between two paragraphs', async () => {
    expect(await kinds('<p>A.</p><empty-line/><empty-line/><p>B.</p>')).toEqual([
      'paragraph',
      'scene-break',
      'paragraph',
    ]);
  });

  test.each([
    ['around a quote', '<p>A.</p><empty-line/><cite><p>B.</p></cite><empty-line/><p>C.</p>'],
    ['under a title', '<title><p>One</p></title><empty-line/><p>A.</p>'],
    ['at the end', '<p>A.</p><empty-line/>'],
    ['inside a quote', '<cite><p>A.</p><empty-line/><p>B.</p></cite>'],
  ])('only makes room %s', async (_why, body) => {
    expect(await kinds(body)).not.toContain('scene-break');
  });

  test('means nothing in a book that has them all over', async () => {
    expect(await kinds('<p>A.</p><empty-line/>'.repeat(40))).not.toContain('scene-break');
  });

  test('is what an untitled section inside a chapter stands for', async () => {
    expect(await kinds('<section><p>A.</p></section><section><p>B.</p></section>')).toEqual([
      'paragraph',
      'scene-break',
      'paragraph',
    ]);
  });
});

describe('the description', () => {
  test('tells of the book, not of who made the file or of the original', async () => {
    const { metadata } = await read(
      makeFb2({
        titleInfo: `<author><first-name>Anna</first-name><middle-name>B.</middle-name><last-name>Clark</last-name></author>
          <author><nickname>Owl</nickname></author><translator><last-name>Nobody</last-name></translator>
          <book-title>The &lt;Book&gt;</book-title><annotation><p>A tale.</p><p>Long.</p></annotation>
          <lang>ru</lang><date value="1901-02-03">once</date><sequence name="Owls" number="2"/>`,
        otherInfo: `<src-title-info><book-title>Original</book-title><lang>en</lang></src-title-info>
          <document-info><author><nickname>Scanner</nickname></author></document-info>
          <publish-info><publisher>Press</publisher><year>1905</year><isbn>978-0-306-40615-7</isbn><sequence name="Shelf"/></publish-info>`,
        body: '<section><p>Text.</p></section>',
      }),
    );
    expect(metadata).toEqual({
      title: 'The <Book>',
      creators: ['Anna B. Clark', 'Owl'],
      language: 'ru',
      publisher: 'Press',
      year: 1905,
      isbn: '9780306406157',
      description: 'A tale. Long.',
      series: { name: 'Owls', part: '2' },
    });
  });

  test('names the cover picture', async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const binary = (id: string, bytes: Buffer): string =>
      `<binary id="${id}" content-type="image/png">${bytes.toString('base64')}</binary>`;
    const { cover, blocks } = await read(
      makeFb2({
        titleInfo: '<coverpage><image l:href="#c.png"/></coverpage>',
        body: '<section><p>Text.</p></section>',
        after: binary('other.png', Buffer.alloc(99)) + binary('c.png', picture),
      }),
    );
    expect(cover).toEqual({ bytes: picture, mediaType: 'image/png' });
    expect(blocks).toHaveLength(1);
  });
});

describe('the chapters', () => {
  test('are the titled sections, by their own titles, with untitled front pages apart', async () => {
    const manuscript = await read(
      makeFb2({
        body: `<title><p>A Book</p></title><section><p>Copyright 1999. All rights reserved.</p></section>
          <section><title><p>A Night</p></title><section><title><p>I</p></title><p>One.</p></section><section><title><p>II</p></title><p>Two.</p></section></section>
          <section><title><p>Chapter 2</p><p>The Door</p></title><p>Three.</p></section>`,
      }),
    );
    const { chapters, skipped } = findChapters(manuscript);
    expect(chapters.map(({ title }) => title)).toEqual(['A Night', 'Chapter 2. The Door']);
    expect(skipped.map(({ reason }) => reason)).toEqual(['title page', 'copyright page']);
  });
});

describe('encodings', () => {
  const body = '<section><p>Привет, мир.</p></section>';
  /** Cyrillic in one byte a letter: where `а` stands in windows-1251, in the order of the alphabet. */
  function cyrillic(text: string): Buffer {
    return Buffer.from(
      Array.from(text, (letter) => {
        const code = letter.codePointAt(0)!;
        return code < 0x80 ? code : code - 0x410 + 0xc0;
      }),
    );
  }

  test.each([
    ['UTF-8', Buffer.from(makeFb2({ body }))],
    ['UTF-16', Buffer.from(`\uFEFF${makeFb2({ body, encoding: 'utf-16' })}`, 'utf16le')],
    ['windows-1251', cyrillic(makeFb2({ body, encoding: 'windows-1251' }))],
  ])('%s is read', async (_name, bytes) => {
    const { blocks, warnings } = await read(bytes);
    expect(blocks.map(({ text }) => text)).toEqual(['Привет, мир.']);
    expect(warnings).toEqual([]);
  });

  test('a damaged letter of UTF-8 does not spoil the others', async () => {
    const bytes = Buffer.from(
      makeFb2({ body: `<section><p>${'Привет! '.repeat(300)}</p></section>` }),
    );
    bytes[bytes.indexOf('Привет') + 1] = 0xff;
    const { blocks, warnings } = await read(bytes);
    expect(blocks[0]?.text).toMatch(/ивет! Привет! Привет!$/);
    expect(warnings).toEqual([expect.stringMatching(/^\d damaged letters/)]);
  });
});

describe('an archive', () => {
  const text = makeFb2({ body: '<section><p>Text.</p></section>' });

  test.each(['book.fb2.zip', 'book.fbz', 'book.fb2'])('%s is unpacked', async (name) => {
    const { blocks } = await read(await zip({ 'in/book.fb2': text, 'readme.txt': 'no' }), name);
    expect(blocks.map((block) => block.text)).toEqual(['Text.']);
  });
});
