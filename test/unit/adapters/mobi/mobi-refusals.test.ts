import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { mobiReader } from '#src/adapters/mobi/mobi-reader.ts';
import { InputError } from '#src/domain/errors.ts';
import { makeMobi, palmDatabase } from '#test/support/make-mobi.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** What a file gave: the refusal's sentence, or `read`. */
async function outcome(bytes: Buffer | string): Promise<string> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'book.mobi');
  await writeFile(path, bytes);
  try {
    await mobiReader().read(path);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).nextStep).toMatch(/^[A-Z].*\.$/);
    return (error as InputError).message;
  }
}

const TEXT = `<html><body>${'<p>Some words of a book.</p>'.repeat(600)}</body></html>`;

describe('a book that may not be read', () => {
  test.each([1, 2])('is one with DRM (scheme %i)', async (encryption) => {
    expect(await outcome(makeMobi({ text: TEXT, encryption }))).toBe(
      'book.mobi is protected by DRM (Amazon Kindle / Mobipocket), so its text cannot be read.',
    );
  });

  test.each([
    [
      'TPZ0\0\0\0',
      'is a Kindle book in the Topaz format, which holds pictures of words and no text.',
    ],
    ['CONT\u0002\0', 'is a Kindle book in the KFX format, which Lectern does not read.'],
    ['\u00EADRMION\u00EE', 'is protected by DRM (Amazon Kindle, KFX), so its text cannot be read.'],
    ['%PDF-1.4 ', 'is not a MOBI: it is a PDF.'],
    ['<html><p>404</p>', 'is not a MOBI: it is a web page.'],
    ['just words', 'is not a MOBI: it is something else.'],
  ])('is one of another kind: %j', async (start, problem) => {
    const bytes = Buffer.from(start.padEnd(2000, ' '), 'latin1');
    expect(await outcome(bytes)).toBe(`book.mobi ${problem}`);
  });

  test('is a Palm file of another sort', async () => {
    expect(await outcome(palmDatabase([Buffer.alloc(50)], 'PNRdPPrs'))).toBe(
      'book.mobi is not a MOBI: it is a Palm file (PNRdPPrs).',
    );
  });

  test('is a replica of printed pages', async () => {
    expect(await outcome(makeMobi({ text: `%MOP${'\u0001'.repeat(100)}` }))).toMatch(
      /^book\.mobi is a Kindle Print Replica/,
    );
  });

  test.each([65_001, 1252])('is text that cannot be read (code page %i)', async (codePage) => {
    let seed = 7;
    const noise = Buffer.from(
      Array.from({ length: 9000 }, () => (seed = (seed * 48_271) % 2_147_483_647) >> 8),
    );
    expect(await outcome(makeMobi({ text: noise, codePage }))).toMatch(
      /^book\.mobi holds text that cannot be read/,
    );
  });

  test('has no text', async () => {
    expect(await outcome(makeMobi({ text: '<html><body> </body></html>' }))).toBe(
      'book.mobi has no text.',
    );
    expect(await outcome('')).toBe('book.mobi is empty.');
  });
});

describe('a damaged book', () => {
  const whole = makeMobi({
    text: TEXT,
    compression: 'palmdoc',
    contents: [{ title: 'A', position: 9 }],
  });

  test.each([100, 300, 3000])('cut off after %i bytes says so', async (length) => {
    expect(await outcome(whole.subarray(0, length))).toMatch(/^book\.mobi is cut off: /);
  });

  test('whose list of records goes backwards is refused', async () => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt32BE(90_000_000, 78 + 8);
    expect(await outcome(bytes)).toMatch(/^book\.mobi is cut off: /);
    bytes.writeUInt32BE(3, 78 + 8);
    expect(await outcome(bytes)).toMatch(/^book\.mobi is a damaged MOBI: the list/);
  });

  test('that claims more text than it has is refused', async () => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt16BE(60_000, whole.readUInt32BE(78) + 8);
    expect(await outcome(bytes)).toMatch(/^book\.mobi is cut off: it has \d+ of its 60000 pieces/);
  });

  test('packed in an unknown way is refused', async () => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt16BE(77, whole.readUInt32BE(78));
    expect(await outcome(bytes)).toMatch(/packed in an unknown way \(77\)/);
  });

  test.each(['palmdoc', 'huff'] as const)(
    'is read or refused in plain words, whatever bytes of it change (%s)',
    async (compression) => {
      const book = makeMobi({
        files: [{ skeleton: '<body></body>', fragments: [[6, '<p>Some words.</p>'.repeat(30)]] }],
        contents: [{ title: 'A', position: [0, 0] }],
        exth: [[503, 'Title']],
        compression,
        trailingBytes: 2,
      });
      const change = fc.tuple(fc.nat(book.length - 1), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const bytes = Buffer.from(book);
          for (const [at, value] of changes) bytes[at] = value;
          expect(await outcome(bytes)).toMatch(/^(?:read|book\.mobi .*\.)$/s);
        }),
        { numRuns: 150 },
      );
    },
  );
});
