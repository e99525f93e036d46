import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { epubReader } from '#src/adapters/epub/epub-reader.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { makeEpub, zip } from '#test/support/make-epub.ts';
import type { EpubPlan } from '#test/support/make-epub.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const PAGES = { 'c1.xhtml': '<h1>One</h1><p>First.</p>', 'c2.xhtml': '<h1>Two</h1><p>Second.</p>' };

async function readBytes(bytes: Buffer): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.epub');
  await writeFile(path, bytes);
  return await epubReader().read(path);
}

async function read(plan: Partial<EpubPlan> = {}): Promise<Manuscript> {
  return readBytes(await makeEpub({ pages: PAGES, ...plan }));
}

/** What a file was refused with. */
async function refusal(bytes: Buffer): Promise<string> {
  const error: unknown = await readBytes(bytes).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).nextStep).toMatch(/^[A-Z].*\.$/);
  return (error as InputError).message;
}

describe('copy protection', () => {
  const encryption = (algorithm: string, uri: string): string =>
    `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`;
  const AES = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';

  test.each([
    ['Adobe ADEPT', { 'META-INF/rights.xml': '<rights xmlns="http://ns.adobe.com/adept"/>' }],
    ['Readium LCP', { 'META-INF/license.lcpl': '{}' }],
    ['Apple FairPlay', { 'META-INF/sinf.xml': '<sinf/>' }],
    ['Kobo', { 'META-INF/rights.xml': '<kdrm/>' }],
    [
      'Barnes & Noble',
      {
        'META-INF/rights.xml':
          '<rights xmlns="http://ns.adobe.com/adept"><encryptedKey>c2hvcnQga2V5IG9mIDMyIGJ5dGVz</encryptedKey></rights>',
      },
    ],
    ['of an unknown kind', {}],
  ])('%s is named and refused', async (name, files) => {
    const locked = { ...files, 'META-INF/encryption.xml': encryption(AES, 'OEBPS/c1.xhtml') };
    expect(await refusal(await makeEpub({ pages: PAGES, files: locked }))).toBe(
      `book.epub is protected by DRM (${name}), so its text cannot be read.`,
    );
  });

  test.each([
    ['http://www.idpf.org/2008/embedding', 'OEBPS/font.otf'],
    ['http://ns.adobe.com/pdf/enc#RC', 'OEBPS/font'],
  ])('scrambled fonts (%s) are none', async (algorithm, uri) => {
    const { blocks } = await read({
      files: { 'META-INF/encryption.xml': encryption(algorithm, uri) },
    });
    expect(blocks).toHaveLength(4);
  });
});

test('pages that are no text beside a DRM system’s files are its doing', async () => {
  const files = {
    'OEBPS/c1.xhtml': Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 89) % 251)),
    'META-INF/rights.xml': '<rights xmlns="http://ns.adobe.com/adept"/>',
  };
  expect(await refusal(await makeEpub({ pages: PAGES, files }))).toMatch(/DRM \(Adobe ADEPT\)/);
});

describe('a file that is no whole EPUB', () => {
  test('cut off says so', async () => {
    const bytes = await makeEpub({ pages: PAGES });
    expect(await refusal(bytes.subarray(0, bytes.length - 200))).toMatch(/not a complete EPUB/);
  });

  test.each([
    ['<!DOCTYPE html><html><body>404</body></html>', 'book.epub is not an EPUB: it is a web page.'],
    ['%PDF-1.7', 'book.epub is not an EPUB: it is a PDF.'],
    ['Just text', 'book.epub is not an EPUB: it is something else.'],
    ['', 'book.epub is empty.'],
  ])('%j says what it is', async (content, message) => {
    expect(await refusal(Buffer.from(content))).toBe(message);
  });

  test('without a package says so', async () => {
    expect(await refusal(await zip({ 'word/document.xml': '<w/>' }))).toMatch(
      /is an archive but not an EPUB/,
    );
  });

  test('with two packages and no container says so', async () => {
    const bytes = await makeEpub({
      pages: PAGES,
      without: ['META-INF/container.xml'],
      files: { 'b.opf': '<package/>' },
    });
    expect(await refusal(bytes)).toMatch(/no container\.xml to say which of its 2 packages/);
  });

  test('whose package lists nothing says so', async () => {
    const bytes = await makeEpub({ pages: PAGES, files: { 'OEBPS/content.opf': 'not XML' } });
    expect(await refusal(bytes)).toMatch(/lists nothing to read/);
  });

  test('that lacks every page says so', async () => {
    const bytes = await makeEpub({ pages: PAGES, without: ['OEBPS/c1.xhtml', 'OEBPS/c2.xhtml'] });
    expect(await refusal(bytes)).toMatch(/none of the 2 pages of the book is in it/);
  });

  test('without a word says so', async () => {
    expect(
      await refusal(await makeEpub({ pages: { 'a.xhtml': '<p>&#160;</p><img alt="a door"/>' } })),
    ).toBe('book.epub has no text.');
  });

  test('that is missing or a folder says so', async () => {
    await using folder = await temporaryFolder();
    await expect(epubReader().read(join(folder.path, 'no.epub'))).rejects.toThrow(
      'There is no file',
    );
    await expect(epubReader().read(folder.path)).rejects.toThrow('is a folder');
  });
});

describe('a dangerous archive', () => {
  /** An EPUB with a change made to its bytes where `find` stands, in every place. */
  function patched(bytes: Buffer, find: string, put: string): Buffer {
    return Buffer.from(bytes.toString('latin1').replaceAll(find, put), 'latin1');
  }

  test('with names that lead out of it is read without those files', async () => {
    const bytes = await makeEpub({ pages: PAGES, files: { 'aa/bb/evil.txt': 'x' } });
    const { blocks, warnings } = await readBytes(
      patched(bytes, 'aa/bb/evil.txt', '../../evil.txt'),
    );
    expect(blocks).toHaveLength(4);
    expect(warnings).toEqual([
      'book.epub holds files whose names lead out of the archive (1); they were left alone.',
    ]);
  });

  test('that claims more than a book has is refused before anything is unpacked', async () => {
    const bytes = await makeEpub({ pages: PAGES, files: { 'big.bin': 'x' } });
    const name = bytes.lastIndexOf('big.bin');
    bytes.writeUInt32LE(0x7fffffff, name - 46 + 24);
    expect(await refusal(bytes)).toMatch(/claims to hold 20\d\d MiB of data/);
  });

  test('with a locked page is refused', async () => {
    const bytes = await makeEpub({ pages: PAGES });
    const name = bytes.lastIndexOf('OEBPS/c1.xhtml');
    bytes.writeUInt16LE(bytes.readUInt16LE(name - 46 + 8) | 1, name - 46 + 8);
    expect(await refusal(bytes)).toBe('book.epub is locked with a password.');
  });

  test('with damaged data is refused', async () => {
    const bytes = await makeEpub({ pages: { 'c1.xhtml': `<p>${'word '.repeat(500)}</p>` } });
    const start = bytes.indexOf('OEBPS/c1.xhtml') + 'OEBPS/c1.xhtml'.length;
    bytes.fill(0xff, start, start + 20);
    expect(await refusal(bytes)).toMatch(/is damaged: OEBPS\/c1\.xhtml in it cannot be unpacked/);
  });
});
