import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { openArchive } from '#src/adapters/archive/open-archive.ts';
import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { zip } from '#test/support/make-epub.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

async function opened<Result>(bytes: Buffer, use: (archive: Archive) => Promise<Result>) {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'a.zip');
  await writeFile(path, bytes);
  await using archive = await openArchive(path, 'ZIP archive');
  return await use(archive);
}

/** Where the directory's record of a file starts. */
function record(bytes: Buffer, name: string): number {
  return bytes.lastIndexOf(name) - 46;
}

describe('a file in an archive', () => {
  test.each([
    ['another case', 'Text/C1.xhtml'],
    ['percent signs', 'text/c%31.xhtml'],
    ['its own name', 'text/c1.xhtml'],
  ])('is found under %s', async (_, name) => {
    const bytes = await zip({ 'text/c1.xhtml': 'One' });
    const read = await opened(bytes, (archive) => archive.read(name));
    expect(Buffer.from(read ?? []).toString()).toBe('One');
  });

  test('is found however its accents are composed', async () => {
    const bytes = await zip({ 'a\u0308.txt': 'One' });
    expect(await opened(bytes, async (archive) => archive.locate('ä.txt'))).toBe('a\u0308.txt');
  });

  test.each([
    ['before', (bytes: Buffer) => Buffer.concat([Buffer.from('MZ unpacks itself'), bytes])],
    ['after', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\r\n-- \r\nscanned')])],
  ])('is found where other bytes stand %s the archive', async (_, add) => {
    const bytes = add(await zip({ 'a.txt': 'One' }));
    const read = await opened(bytes, (archive) => archive.read('a.txt'));
    expect(Buffer.from(read ?? []).toString()).toBe('One');
  });

  test('is not looked for behind what begins as another format', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7 '), await zip({ 'a.txt': 'One' })]);
    await expect(opened(bytes, (archive) => archive.read('a.txt'))).rejects.toThrow('it is a PDF');
  });

  test('that says it is smaller than it is stops there', async () => {
    const bytes = await zip({ 'a.txt': 'x'.repeat(100_000) });
    bytes.writeUInt32LE(10, record(bytes, 'a.txt') + 24);
    await expect(opened(bytes, (archive) => archive.read('a.txt'))).rejects.toThrow(
      'a.txt in it cannot be unpacked',
    );
  });

  test('that is packed in a way of its own is said to be', async () => {
    const bytes = await zip({ 'a.txt': 'x' });
    bytes.writeUInt16LE(14, record(bytes, 'a.txt') + 10);
    await expect(opened(bytes, (archive) => archive.read('a.txt'))).rejects.toThrow(
      'is packed in a way that only its own program knows (a.txt, method 14)',
    );
  });

  test('whose checksum is wrong is damaged', async () => {
    const bytes = await zip({ 'a.txt': 'x' });
    bytes.writeUInt32LE(7, record(bytes, 'a.txt') + 16);
    await expect(opened(bytes, (archive) => archive.read('a.txt'))).rejects.toThrow('is damaged');
  });
});

describe('an archive', () => {
  test('whose files overlap is refused', async () => {
    const bytes = await zip({ 'a.txt': 'one', 'b.txt': 'two' });
    bytes.writeUInt32LE(0, record(bytes, 'b.txt') + 42);
    await expect(opened(bytes, async () => 0)).rejects.toThrow('files in it overlap');
  });

  test('whose stored files say that they are locked is said to be', async () => {
    const bytes = await zip({ mimetype: 'application/epub+zip' });
    const at = record(bytes, 'mimetype');
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    bytes.writeUInt16LE(0, at + 10);
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 20), at + 24);
    await expect(opened(bytes, async () => 0)).rejects.toThrow('is locked with a password');
  });

  test('with more files than a book has is refused', async () => {
    const bytes = await zip({ 'a.txt': 'one' });
    bytes.writeUInt16LE(10_001, bytes.length - 12);
    await expect(opened(bytes, async () => 0)).rejects.toThrow('claims to hold 10001 files');
  });

  test('that unpacks to far more than it weighs is refused', async () => {
    const bytes = await zip({ 'a.bin': Buffer.alloc(30 * 2 ** 20) });
    await expect(opened(bytes, async () => 0)).rejects.toThrow('claims to hold 30 MiB');
  });
});
