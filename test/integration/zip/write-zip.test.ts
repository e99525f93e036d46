import { existsSync } from 'node:fs';
import { open, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';

import { describe, expect, test } from '@jest/globals';
import { openPromise } from 'yauzl';

import { directoryRecord, endRecords, localHeader } from '#src/adapters/zip/zip-records.ts';
import { zipWriter } from '#src/adapters/zip/zip-writer.ts';
import { InputError } from '#src/domain/errors.ts';
import type { ZipEntry } from '#src/ports/zip-writer.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const never = new AbortController().signal;

interface Unpacked {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly extraBytes: number;
  readonly bytes: Buffer;
}

/** Unpacks as readers of files do, checksums included. */
async function unpack(path: string): Promise<Unpacked[]> {
  const zip = await openPromise(path);
  const found: Unpacked[] = [];
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    expect(crc32(bytes)).toBe(entry.crc32);
    const { fileName: name, compressionMethod: method, generalPurposeBitFlag: flags } = entry;
    found.push({ name, method, flags, extraBytes: entry.extraFieldLength, bytes });
  }
  return found;
}

describe('zipWriter', () => {
  test('packs texts and files in their order, compressed or as they are', async () => {
    await using folder = await temporaryFolder();
    const sound = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * at) % 251));
    await writeFile(join(folder.path, 'sound'), sound);
    const content = { path: join(folder.path, 'sound') };
    const path = join(folder.path, 'a.zip');
    const entries: ZipEntry[] = [
      { name: 'mimetype', content: { text: 'application/epub+zip' }, isStored: true },
      { name: 'text/ü 日本.txt', content: { text: 'Ü 日本 '.repeat(1000) } },
      { name: 'sound.mp3', content, isStored: true },
      { name: 'packed.mp3', content },
      { name: 'empty.txt', content: { text: '' } },
    ];
    await zipWriter().write(path, entries, never);
    const unpacked = await unpack(path);
    expect(unpacked.map(({ name, method }) => [name, method])).toEqual([
      ['mimetype', 0],
      ['text/ü 日本.txt', 8],
      ['sound.mp3', 0],
      ['packed.mp3', 8],
      ['empty.txt', 8],
    ]);
    expect(unpacked[1]?.bytes.toString()).toBe('Ü 日本 '.repeat(1000));
    expect(unpacked[2]?.bytes.equals(sound)).toBe(true);
    expect(unpacked[3]?.bytes.equals(sound)).toBe(true);
    expect((await stat(path)).size).toBeLessThan(2 * sound.length);
  });

  test('begins as the container format of EPUB has it: the type, readable at its place', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.epub');
    const text = 'application/epub+zip';
    await zipWriter().write(path, [{ name: 'mimetype', content: { text }, isStored: true }], never);
    const bytes = await readFile(path);
    expect(bytes.toString('latin1', 30, 58)).toBe(`mimetype${text}`);
    expect(bytes.readUInt16LE(28)).toBe(0);
  });

  test('says sizes before the bytes, for readers of streams take stored files no other way', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await writeFile(join(folder.path, 'sound'), 'sound');
    const content = { path: join(folder.path, 'sound') };
    await zipWriter().write(path, [{ name: 'a.mp3', content, isStored: true }], never);
    expect((await unpack(path)).map(({ flags, extraBytes }) => [flags, extraBytes])).toEqual([
      [0x800, 0],
    ]);
    const bytes = await readFile(path);
    expect([bytes.readUInt32LE(14), bytes.readUInt32LE(18), bytes.readUInt32LE(22)]).toEqual([
      crc32('sound'),
      5,
      5,
    ]);
  });

  test('gives the same bytes for the same entries, whenever they were written', async () => {
    await using folder = await temporaryFolder();
    const paths = [join(folder.path, 'a.zip'), join(folder.path, 'b.zip')];
    for (const path of paths) {
      await writeFile(join(folder.path, 'sound'), 'sound'.repeat(10_000));
      const content = { path: join(folder.path, 'sound') };
      const entries = [
        { name: 'a', content },
        { name: 'b', content, isStored: true },
      ];
      await zipWriter().write(path, entries, never);
    }
    const [one, other] = await Promise.all(paths.map((path) => readFile(path)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  test('replaces what stood in its place', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await writeFile(path, 'x'.repeat(10_000));
    await zipWriter().write(path, [{ name: 'a', content: { text: 'a' } }], never);
    expect(await unpack(path)).toHaveLength(1);
  });

  test('can be empty', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    await zipWriter().write(path, [], never);
    expect(await unpack(path)).toEqual([]);
  });

  test('packs more files than 16 bits can count', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    const members = Array.from({ length: 66_000 }, (_, at) => ({
      ...{ name: Buffer.from(`${at}`), isStored: true, offset: at * 36, crc32: 0 },
      ...{ bytes: 0, packedBytes: 0 },
    }));
    const directory = Buffer.concat(members.map(directoryRecord));
    const end = endRecords({ offset: 0, bytes: directory.length, members: members.length });
    await writeFile(path, Buffer.concat([directory, end]));
    const zip = await openPromise(path);
    expect(zip.entryCount).toBe(66_000);
    zip.close();
  });

  test('is read beyond 4 GiB', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    const offset = 5_000_000_000;
    const text = Buffer.from('behind it all');
    const member = {
      ...{ name: Buffer.from('last.txt'), isStored: true, offset, crc32: crc32(text) },
      ...{ bytes: text.length, packedBytes: text.length },
    };
    const large = {
      ...{ name: Buffer.from('large.mp3'), isStored: true, offset: 0, crc32: 0 },
      ...{ bytes: 4_999_999_000, packedBytes: 4_999_999_000 },
    };
    const directory = Buffer.concat([large, member].map(directoryRecord));
    const file = await open(path, 'w');
    const header = localHeader(member, false);
    let at = offset;
    for (const piece of [
      header,
      text,
      directory,
      endRecords({ offset: at + header.length + text.length, bytes: directory.length, members: 2 }),
    ]) {
      await file.write(piece, 0, piece.length, at);
      at += piece.length;
    }
    await file.write(localHeader(large, true), 0, undefined, 0);
    await file.close();
    const zip = await openPromise(path, { autoClose: false });
    const found = [];
    for await (const entry of zip.eachEntry()) {
      found.push([entry.fileName, entry.uncompressedSize, entry.relativeOffsetOfLocalHeader]);
      if (entry.fileName === 'last.txt')
        expect(await buffer(await zip.openReadStreamPromise(entry))).toEqual(text);
    }
    zip.close();
    expect(found).toEqual([
      ['large.mp3', 4_999_999_000, 0],
      ['last.txt', text.length, offset],
    ]);
  });

  test('stops when it is told to', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.zip');
    const reason = new Error('cancelled');
    const stop = new AbortController();
    await writeFile(join(folder.path, 'sound'), Buffer.alloc(20 << 20));
    const late: ZipEntry = {
      name: 'late',
      get content(): { path: string } {
        stop.abort(reason);
        return { path: join(folder.path, 'sound') };
      },
    };
    const early = { name: 'early', content: { text: 'x' } };
    await expect(zipWriter().write(path, [early, late], stop.signal)).rejects.toBe(reason);
    await expect(zipWriter().write(join(folder.path, 'b'), [], stop.signal)).rejects.toBe(reason);
    expect(await readdir(folder.path)).not.toContain('b');
  });

  test('says so when a file is not there', async () => {
    await using folder = await temporaryFolder();
    const content = { path: join(folder.path, 'missing') };
    await expect(
      zipWriter().write(join(folder.path, 'a.zip'), [{ name: 'a', content }], never),
    ).rejects.toMatchObject({ code: 'ENOENT' });
  });

  const onFullDisk = existsSync('/dev/full') ? test : test.skip;
  onFullDisk('tells a person when the disk is full', async () => {
    const writing = zipWriter().write('/dev/full', [{ name: 'a', content: { text: 'a' } }], never);
    await expect(writing).rejects.toThrow(InputError);
    await expect(writing).rejects.toMatchObject({
      message: '/dev/full could not be written: the disk is full.',
      nextStep: expect.stringContaining('Make room'),
    });
  });
});
