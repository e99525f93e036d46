import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { epubReader } from '#src/adapters/epub/epub-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { makeEpub, page } from '#test/support/make-epub.ts';
import type { EpubPlan } from '#test/support/make-epub.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const PAGES = { 'c1.xhtml': '<h1>One</h1><p>First.</p>', 'c2.xhtml': '<h1>Two</h1><p>Second.</p>' };
const NAV_ITEM =
  '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
const NCX_ITEM = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';

async function readBytes(bytes: Buffer): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.epub');
  await writeFile(path, bytes);
  return await epubReader().read(path);
}

async function read(plan: Partial<EpubPlan> = {}): Promise<Manuscript> {
  return readBytes(await makeEpub({ pages: PAGES, ...plan }));
}

describe('what the package says', () => {
  test('becomes the metadata', async () => {
    const { metadata } = await read({
      metadata: `<dc:title id="t">The Door</dc:title><dc:title id="s">A Tale</dc:title>
        <meta refines="#s" property="title-type">subtitle</meta>
        <dc:creator id="a">Ann Author</dc:creator><dc:creator id="b">Tom Translator</dc:creator>
        <meta refines="#b" property="role" scheme="marc:relators">trl</meta>
        <dc:language>en-GB</dc:language><dc:publisher>A &amp; B</dc:publisher>
        <dc:date>2019-05-08T02:24:50Z</dc:date>
        <dc:identifier>urn:uuid:123</dc:identifier><dc:identifier>urn:isbn:978-3-16-148410-0</dc:identifier>
        <dc:description>&lt;p&gt;A door &lt;i&gt;opens&lt;/i&gt;.&lt;/p&gt;</dc:description>`,
    });
    expect(metadata).toEqual({
      title: 'The Door',
      subtitle: 'A Tale',
      creators: ['Ann Author'],
      language: 'en-GB',
      publisher: 'A & B',
      year: 2019,
      isbn: '9783161484100',
      description: 'A door opens.',
    });
  });

  test('may be not well-formed, with one warning', async () => {
    const { metadata, blocks, warnings } = await read({
      metadata: '<dc:title>Salt & Pepper</dc:title>',
    });
    expect(metadata.title).toBe('Salt & Pepper');
    expect(blocks).toHaveLength(4);
    expect(warnings).toEqual([expect.stringMatching(/not well-formed XML/)]);
  });

  test('brings no warning when all is well', async () => {
    expect((await read()).warnings).toBeUndefined();
  });

  test('may be of a fixed layout, with a warning', async () => {
    const { warnings } = await read({
      metadata: '<meta property="rendition:layout">pre-paginated</meta>',
    });
    expect(warnings).toEqual([expect.stringMatching(/fixed layout/)]);
  });

  test('orders the pages; those out of the reading order come last and say so', async () => {
    const opf = `<package><manifest><item id="a" href="c1.xhtml" media-type="application/xhtml+xml"/>
      <item id="b" href="c2.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="b" linear="no"/><itemref idref="a"/></spine></package>`;
    const { blocks } = await read({ files: { 'OEBPS/content.opf': opf } });
    expect(blocks.map(({ text, role }) => [text, role])).toEqual([
      ['One', undefined],
      ['First.', undefined],
      ['Two', 'nonlinear'],
      ['Second.', 'nonlinear'],
    ]);
  });

  test.each([
    ['EPUB 3', '<item id="c" href="c.png" media-type="image/png" properties="cover-image"/>', ''],
    [
      'EPUB 2',
      '<item id="c" href="c.png" media-type="image/png"/>',
      '<meta name="cover" content="c"/>',
    ],
  ])('names the cover, as in %s', async (_, items, metadata) => {
    const png = Buffer.from('\u0089PNG\r\n', 'latin1');
    const { cover } = await read({ items, metadata, files: { 'OEBPS/c.png': png } });
    expect(cover?.mediaType).toBe('image/png');
    expect(Buffer.from(cover?.bytes ?? [])).toEqual(png);
  });

  test.each([
    ['without container', { without: ['META-INF/container.xml'] }],
    [
      'beside a container that names another',
      {
        files: {
          'META-INF/container.xml': '<container><rootfile full-path="no.opf"/></container>',
        },
      },
    ],
  ])('is found %s where there is only one, with a warning', async (_, plan) => {
    const { blocks, warnings } = await read(plan);
    expect(blocks).toHaveLength(4);
    expect(warnings).toEqual([expect.stringMatching(/OEBPS\/content\.opf, was read/)]);
  });

  test('may name pages otherwise than the archive does', async () => {
    const opf = `<package><manifest><item id="a" href="K%C3%A4se%201.xhtml" media-type="text/html"/>
      <item id="b" href="c2.xhtml" media-type="text/plain"/></manifest>
      <spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const { blocks } = await read({
      pages: { 'Ka\u0308se 1.xhtml': '<p>One</p>', 'C2.XHTML': '<p>Two</p>' },
      files: { 'OEBPS/content.opf': opf },
    });
    expect(blocks.map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  test('may name pages that are missing: they are left out with a warning', async () => {
    const { blocks, warnings } = await read({ without: ['OEBPS/c2.xhtml'] });
    expect(blocks).toHaveLength(2);
    expect(warnings).toEqual([
      'A page of book.epub left out because the archive lacks it: OEBPS/c2.xhtml.',
    ]);
  });

  test('may lack a reading order: the manifest’s is taken with a warning', async () => {
    const opf =
      '<package><manifest><item id="a" href="c2.xhtml" media-type="text/html"/></manifest></package>';
    const { blocks, warnings } = await read({ files: { 'OEBPS/content.opf': opf } });
    expect(blocks.map(({ text }) => text)).toEqual(['Two', 'Second.']);
    expect(warnings).toHaveLength(1);
  });

  test('may name one page many times: it is read once', async () => {
    const item = '<item id="a" href="c1.xhtml" media-type="application/xhtml+xml"/>';
    const opf = `<package><manifest>${item}</manifest><spine>${'<itemref idref="a"/>'.repeat(2000)}</spine></package>`;
    expect((await read({ files: { 'OEBPS/content.opf': opf } })).blocks).toHaveLength(2);
  });

  test('may have pictures in the reading order, and others in their stead', async () => {
    const opf = `<package><manifest><item id="a" href="a.svg" media-type="image/svg+xml"/>
      <item id="b" href="b.xyz" media-type="x/y" fallback="c"/><item id="c" href="c1.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const { blocks, warnings } = await read({ files: { 'OEBPS/content.opf': opf } });
    expect(blocks.map(({ text }) => text)).toEqual(['One', 'First.']);
    expect(warnings).toBeUndefined();
  });
});

describe('a picture that nothing names the cover', () => {
  const png = Buffer.from('\u0089PNG\r\n', 'latin1');
  const item = '<item id="x1" href="pic.png" media-type="image/png"/>';

  test.each([
    [
      'on the cover page of the guide',
      '<guide><reference type="cover" href="c1.xhtml"/></guide>',
      '<p>x</p><img src="pic.png"/>',
    ],
    ['in a drawing on the first page', '', '<svg><image xlink:href="pic.png"/></svg>'],
  ])('is found %s', async (_, afterSpine, body) => {
    const { cover } = await read({
      pages: { 'c1.xhtml': body, 'c2.xhtml': '<p>Text.</p>' },
      items: item,
      afterSpine,
      files: { 'OEBPS/pic.png': png },
    });
    expect(cover?.mediaType).toBe('image/png');
  });

  test('is not taken from a page of text', async () => {
    const body = `<p>${'word '.repeat(100)}</p><img src="pic.png"/>`;
    const { cover } = await read({
      pages: { 'c1.xhtml': body },
      items: item,
      files: { 'OEBPS/pic.png': png },
    });
    expect(cover).toBeUndefined();
  });
});

describe('contents', () => {
  test('come from the navigation document, whose own page is not read', async () => {
    const nav = `<nav epub:type="toc"><ol><li><a href="c1.xhtml">The <i>First</i></a><ol>
      <li><a href="c1.xhtml#x">Inside</a></li></ol></li>
      <li><span>Ann Author</span><ol><li><a href="c%32.xhtml">The Second</a></li></ol></li></ol></nav>
      <nav epub:type="page-list"><ol><li><a href="c1.xhtml#p1">1</a></li></ol></nav>`;
    const pages = { 'nav.xhtml': nav, ...PAGES };
    const opf = await read({ pages, items: NAV_ITEM });
    expect(opf.contents).toEqual([
      { title: 'The First', anchor: 'OEBPS/c1.xhtml', level: 1 },
      { title: 'Inside', anchor: 'OEBPS/c1.xhtml#x', level: 2 },
      { title: 'The Second', anchor: 'OEBPS/c2.xhtml', level: 1 },
    ]);
    expect(findChapters(opf).chapters.map(({ title }) => title)).toEqual([
      'The First',
      'The Second',
    ]);
  });

  test('come from the NCX in EPUB 2', async () => {
    const point = (title: string, source: string, inside = ''): string =>
      `<navPoint><navLabel><text>${title}</text></navLabel><content src="${source}"/>${inside}</navPoint>`;
    const ncx = `<ncx><docTitle><text>No</text></docTitle><navMap>${point('The First', 'c1.xhtml', point('Inside', 'c1.xhtml#x'))}${point('The Second', 'c2.xhtml')}</navMap><pageList><pageTarget><navLabel><text>1</text></navLabel><content src="c1.xhtml#p"/></pageTarget></pageList></ncx>`;
    const { contents } = await read({
      items: NCX_ITEM,
      spine: 'toc="ncx"',
      files: { 'OEBPS/toc.ncx': ncx },
    });
    expect(contents.map(({ title, level }) => [title, level])).toEqual([
      ['The First', 1],
      ['Inside', 2],
      ['The Second', 1],
    ]);
  });

  test.each([
    ['guide', '<guide><reference type="title-page" href="c1.xhtml"/></guide>', {}],
    [
      'landmarks',
      '',
      {
        'OEBPS/nav.xhtml': page(
          '<nav epub:type="landmarks"><a epub:type="titlepage" href="c1.xhtml">x</a></nav>',
        ),
      },
    ],
  ])('and the %s tell what part of the book a page is', async (_, afterSpine, files) => {
    const { blocks } = await read({ afterSpine, files, items: NAV_ITEM });
    expect(blocks.map(({ role }) => role)).toEqual([
      'titlepage',
      'titlepage',
      undefined,
      undefined,
    ]);
  });

  test('never make a title page of a whole chapter', async () => {
    const pages = { 'c1.xhtml': `<p>${'word '.repeat(1001)}</p>` };
    const afterSpine = '<guide><reference type="cover" href="c1.xhtml"/></guide>';
    const { blocks } = await read({ pages, afterSpine });
    expect(blocks[0]?.role).toBeUndefined();
  });
});
