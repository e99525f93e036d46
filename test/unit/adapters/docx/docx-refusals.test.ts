import { describe, expect, test } from '@jest/globals';

import { InputError } from '#src/domain/errors.ts';
import { makeDocx, paragraph } from '#test/support/make-docx.ts';
import { zip } from '#test/support/make-epub.ts';

import { readBytes } from './read-docx.ts';

const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

async function refusal(bytes: string | Buffer): Promise<InputError> {
  const error: unknown = await readBytes(bytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

describe('a file that is no Word document to be read', () => {
  test.each([
    [
      'locked',
      Buffer.concat([COMPOUND, Buffer.alloc(70_000), utf16('EncryptedPackage')]),
      'book.docx is locked with a password.',
    ],
    [
      'old',
      Buffer.concat([COMPOUND, Buffer.alloc(2000), utf16('WordDocument')]),
      'book.docx is an old Word document, not a DOCX.',
    ],
    ['rich text', '{\\rtf1 Hello}', 'book.docx is not a DOCX: it is an RTF document.'],
    ['empty', '', 'book.docx is empty.'],
  ])('%s', async (_, bytes, expected) => {
    expect((await refusal(bytes)).message).toBe(expected);
  });

  test.each([
    ['an EPUB', { mimetype: 'application/epub+zip' }, 'it is an EPUB'],
    [
      'an ODT',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' },
      'it is an OpenDocument text',
    ],
    ['a workbook', { 'xl/workbook.xml': '<x/>' }, 'it is an Excel workbook'],
    ['pictures', { 'one.png': 'x' }, 'it is a ZIP archive without one in it'],
  ])('%s', async (_, files, expected) => {
    expect(
      (await refusal(await zip(files as unknown as Record<string, string>))).message,
    ).toContain(expected);
  });

  test.each([
    [
      'cut off',
      async () => (await makeDocx({ body: paragraph('Text.') })).subarray(0, 200),
      'not a complete DOCX',
    ],
    ['without text', () => makeDocx({ body: paragraph('') }), 'has no text'],
    [
      'nested without end',
      () => makeDocx({ body: '<w:sdt>'.repeat(5000) }),
      'deep, as no document does',
    ],
    [
      'with more text than a book',
      () => makeDocx({ body: 'x'.repeat(50 * 2 ** 20) }),
      'far more than a book has',
    ],
  ])('%s', async (_, make, expected) => {
    expect((await refusal(await make())).message).toContain(expected);
  });
});
