import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { odtReader } from '#src/adapters/odt/odt-reader.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { zip } from '#test/support/make-epub.ts';
import { makeFlatOdt, makeOdt } from '#test/support/make-odt.ts';
import type { OdtPlan } from '#test/support/make-odt.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

async function readBytes(bytes: string | Buffer, name = 'book.odt'): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, name);
  await writeFile(path, bytes);
  return await odtReader().read(path);
}

async function readOdt(plan: OdtPlan | string): Promise<Manuscript> {
  return readBytes(await makeOdt(typeof plan === 'string' ? { text: plan } : plan));
}

const p = (inside: string, style = 'Text_20_body'): string =>
  `<text:p text:style-name="${style}">${inside}</text:p>`;
const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;

describe('the text of an OpenDocument text', () => {
  test.each([
    ['spaces and tabs', 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d', 'a b c d'],
    ['line ends in the XML', 'a\n   b', 'a b'],
    ['spans and links', '<text:span>a</text:span> <text:a xlink:href="http://x">b</text:a>', 'a b'],
    [
      'remarks',
      'a<office:annotation><dc:creator>Ed</dc:creator><text:p>Fix!</text:p></office:annotation>b',
      'ab',
    ],
    [
      'hidden text',
      'a<text:hidden-text text:is-hidden="true">b</text:hidden-text><text:span text:style-name="Secret">c</text:span>',
      'a',
    ],
    [
      'readings over words',
      '<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>',
      '漢',
    ],
    [
      'page numbers and page ends',
      'a<text:page-number>3</text:page-number><text:soft-page-break/>b',
      'ab',
    ],
  ])('%s', async (_, inside, expected) => {
    const automatic =
      '<style:style style:name="Secret" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const { blocks } = await readOdt({ text: p(inside), automatic });
    expect(blocks).toEqual([{ kind: 'paragraph', text: expected }]);
  });

  test('deleted text, hidden sections and running heads are not there', async () => {
    const { blocks } = await readOdt(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('Gone.')}</text:deletion></text:changed-region></text:tracked-changes><text:section text:display="none">${p('Hidden.')}</text:section>${p('Here.')}`,
    );
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Here.' }]);
  });

  test('notes follow their paragraph, text boxes too', async () => {
    const note = `<text:note text:note-class="endnote"><text:note-citation>1</text:note-citation><text:note-body>${p('A note.')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('Boxed.')}</draw:text-box></draw:frame>`;
    const { blocks } = await readOdt(p(`Old${note}.${box}`) + p('Next.'));
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Old.' },
      { kind: 'note', text: 'A note.', role: 'endnote' },
      { kind: 'paragraph', text: 'Boxed.' },
      { kind: 'paragraph', text: 'Next.' },
    ]);
  });

  test('a note of a table comes after its row', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-body>${p('A note.')}</text:note-body></text:note>`;
    const row = (...cells: readonly string[]): string =>
      `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const { blocks } = await readOdt(
      `<table:table>${row('All of them')}${row(`Ann${note}`, '7')}${row('Bo', '8')}</table:table>`,
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['table', 'All of them'],
      ['table', 'Ann, 7'],
      ['note', 'A note.'],
      ['table', 'Bo, 8'],
    ]);
  });

  test('headings, quotations, items, tables, pictures and lists of the book are what they are', async () => {
    const { blocks } = await readOdt({
      automatic:
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>' +
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_2"/>',
      text: [
        `<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body>${p('One 1')}</text:index-body></text:table-of-content>`,
        '<text:h text:outline-level="1">One</text:h>',
        p('Two', 'P2'),
        p('Quoted.', 'P1'),
        `<text:list><text:list-item>${p('Milk')}</text:list-item></text:list>`,
        `<table:table><table:table-row>${cell('Ann')}${cell('7')}</table:table-row></table:table>`,
        p('<draw:frame><draw:image/><svg:title>A door</svg:title></draw:frame>'),
        p('', 'Horizontal_20_Line'),
        p('The <text:bookmark text:name="end"/>end.'),
      ].join('\n'),
    });
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'One 1', role: 'toc' },
      { kind: 'heading', text: 'One', level: 1 },
      { kind: 'heading', text: 'Two', level: 2 },
      { kind: 'quote', text: 'Quoted.' },
      { kind: 'item', text: 'Milk' },
      { kind: 'table', text: 'Ann, 7' },
      { kind: 'image', text: 'A door' },
      { kind: 'scene-break', text: '' },
      { kind: 'paragraph', text: 'The end.', anchors: ['#end'] },
    ]);
  });

  test('chapters without a heading style are found by their look', async () => {
    const centred =
      '<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>';
    const { blocks } = await readOdt({
      automatic: centred,
      text: p('Chapter One', 'C') + p('It was open.') + p('Chapter Two', 'C') + p('It was shut.'),
    });
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(2);
  });
});

describe('what an OpenDocument text says of the book', () => {
  test('its first creator is its author, whoever saved it last', async () => {
    const { metadata } = await readOdt({
      text: p('Text.'),
      meta: '<dc:title>The Door</dc:title><meta:initial-creator>Ann Author</meta:initial-creator><dc:creator>Ed Itor</dc:creator><dc:language>sv-SE</dc:language><dc:description>A tale.</dc:description>',
    });
    expect(metadata).toEqual({
      title: 'The Door',
      creators: ['Ann Author'],
      language: 'sv-SE',
      description: 'A tale.',
    });
  });

  test('a flat file holds all of it in one', async () => {
    const flat = makeFlatOdt({
      text: p('Text.<office:annotation><dc:creator>Ed</dc:creator></office:annotation>'),
      meta: '<dc:title>The Door</dc:title>',
    });
    const { metadata, blocks } = await readBytes(flat, 'book.fodt');
    expect(metadata).toEqual({ title: 'The Door', creators: [] });
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Text.' }]);
  });
});

describe('a file that is no OpenDocument text to be read', () => {
  test.each([
    [
      'locked',
      () =>
        makeOdt({
          text: p('x'),
          files: { 'META-INF/manifest.xml': '<manifest:encryption-data/>' },
        }),
      'book.odt is locked with a password.',
    ],
    [
      'a DOCX',
      () => zip({ 'word/document.xml': '<x/>' }),
      'book.odt is not an OpenDocument text: it is a Word document.',
    ],
    ['a PDF', async () => Buffer.from('%PDF-1.7'), 'book.odt is not an ODT: it is a PDF.'],
    ['without text', () => makeOdt({ text: '' }), 'book.odt has no text.'],
    [
      'nested without end',
      () => makeOdt({ text: '<text:section>'.repeat(5000) }),
      'book.odt nests its elements more than 2,000 deep, as no document does.',
    ],
  ])('%s', async (_, make, expected) => {
    const error: unknown = await readBytes(await make()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toBe(expected);
  });
});
