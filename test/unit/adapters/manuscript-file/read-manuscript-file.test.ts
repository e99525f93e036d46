import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { readManuscriptFile } from '#src/adapters/manuscript-file/read-manuscript-file.ts';
import { readManuscriptText } from '#src/adapters/manuscript-file/read-manuscript-text.ts';
import { InputError } from '#src/domain/errors.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** What a reading was refused with. */
async function refusal(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).nextStep).toMatch(/^[A-Z].*\.$/);
  return (error as InputError).message;
}

describe('readManuscriptFile', () => {
  test('gives the bytes of the file', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await writeFile(path, 'Text');
    expect(Buffer.from(await readManuscriptFile(path, 4)).toString()).toBe('Text');
  });

  test('says which file there is not', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    expect(await refusal(readManuscriptFile(path, 10))).toBe(`There is no file ${path}.`);
    expect(await refusal(readManuscriptFile(join(path, 'inside'), 10))).toMatch(
      /^There is no file/,
    );
  });

  test('says that a name is longer than any file has', async () => {
    expect(await refusal(readManuscriptFile(`${'x'.repeat(300)}.txt`, 10))).toMatch(
      /^There is no file/,
    );
  });

  test('says that a link leads to itself', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await symlink('book.txt', path);
    expect(await refusal(readManuscriptFile(path, 10))).toBe(
      'book.txt is a link that leads to itself.',
    );
  });

  test('says that a folder is one', async () => {
    await using folder = await temporaryFolder();
    expect(await refusal(readManuscriptFile(folder.path, 10))).toMatch(
      /is a folder, not a manuscript\.$/,
    );
  });

  test('says that a file is too large', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await writeFile(path, 'Text');
    expect(await refusal(readManuscriptFile(path, 3))).toMatch(/^book\.txt has 1 MiB/);
  });

  const asOrdinaryUser = process.getuid?.() === 0 ? test.skip : test;
  asOrdinaryUser('says that a file may not be read', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await writeFile(path, 'Text');
    await chmod(path, 0);
    expect(await refusal(readManuscriptFile(path, 10))).toBe(
      'book.txt may not be read by this user.',
    );
  });
});

describe('readManuscriptText', () => {
  test.each([
    ['PK\u0003\u0004 and more', 'a ZIP archive, such as an EPUB or DOCX'],
    ['%PDF-1.7', 'a PDF'],
    ['{\\rtf1 text}', 'an RTF document'],
    ['<!DOCTYPE html>\n<html><body>404', 'a web page'],
    ['<?xml version="1.0"?>\n<html xmlns="x">', 'a web page'],
  ])('knows %j by its first bytes', async (start, what) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await writeFile(path, start, 'latin1');
    expect(await refusal(readManuscriptText(path, 'plain text'))).toBe(
      `book.txt is ${what}, not plain text.`,
    );
  });

  test('refuses bytes that no text has', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'book.txt');
    await writeFile(path, `${'text '.repeat(40)}\0${'text '.repeat(40)}`);
    expect(await refusal(readManuscriptText(path, 'plain text'))).toMatch(
      /holds bytes that no text has/,
    );
  });
});
