import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { m4bBinder } from '#src/adapters/m4b/m4b-binder.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { makePiece, marksOf, plainTags } from './pieces.ts';

const never = new AbortController().signal;

/** Where each ADTS frame of a file begins, and where the last one ends. */
function framesOf(bytes: Buffer): number[] {
  const starts = [0];
  for (let at = 0; at < bytes.length;) {
    at += (bytes.readUIntBE(at + 3, 3) >> 5) & 0x1f_ff;
    starts.push(at);
  }
  return starts;
}

describe('a piece', () => {
  test.each([
    ['without its last frame', 0, (starts: number[]) => starts.at(-2), 'has 30 frames, but 31'],
    [
      'cut in a frame',
      1,
      (starts: number[]) => (starts.at(-1) ?? 0) - 5,
      'has 20 frames and a part',
    ],
    ['cut to nothing', 1, () => 0, 'has 0 frames, but 21'],
    ['cut in the first header', 0, () => 5, 'has 0 frames and a part'],
  ])('%s is refused', async (_why, which, end, message) => {
    await using folder = await temporaryFolder();
    const pieces = [
      await makePiece(folder.path, 'one', { frames: 30 }),
      await makePiece(folder.path, 'two', { frames: 20 }),
    ];
    const cut = pieces[which]?.path ?? '';
    await truncate(cut, end(framesOf(await readFile(cut))));
    const order = { pieces, marks: [], tags: plainTags, path: join(folder.path, 'book.m4b') };
    await expect(m4bBinder().bind(order, never)).rejects.toThrow(`${cut} ${message}`);
  });

  test('with a frame too many is refused: all that follows would come late', async () => {
    await using folder = await temporaryFolder();
    const piece = await makePiece(folder.path, 'one', { frames: 30 });
    const pieces = [{ ...piece, samples: 29 * 1024 }];
    const order = { pieces, marks: [], tags: plainTags, path: join(folder.path, 'book.m4b') };
    await expect(m4bBinder().bind(order, never)).rejects.toThrow(
      'has 31 frames, but 30 are needed',
    );
  });

  test('with damage in its midst is refused', async () => {
    await using folder = await temporaryFolder();
    const piece = await makePiece(folder.path, 'one', { frames: 30 });
    const bytes = await readFile(piece.path);
    bytes[framesOf(bytes)[12] ?? 0] = 0;
    await writeFile(piece.path, bytes);
    const order = { pieces: [piece], marks: [], tags: plainTags, path: join(folder.path, 'b.m4b') };
    await expect(m4bBinder().bind(order, never)).rejects.toThrow(
      'is damaged: after 12 of the 31 frames needed comes none of AAC-LC at 24000 Hz',
    );
  });

  test.each([
    ['another rate', { rate: 48_000 }],
    ['more channels', { channels: 2 }],
  ])('with %s than the first is refused', async (_why, wishes) => {
    await using folder = await temporaryFolder();
    const pieces = [
      await makePiece(folder.path, 'one', { frames: 30 }),
      await makePiece(folder.path, 'two', { frames: 30, ...wishes }),
    ];
    const order = { pieces, marks: [], tags: plainTags, path: join(folder.path, 'book.m4b') };
    await expect(m4bBinder().bind(order, never)).rejects.toThrow(/two\.aac is damaged: after 0 of/);
  });

  test('that is no ADTS file is refused', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'one.aac');
    await writeFile(path, 'no sound at all');
    const pieces = [{ path, samples: 1024 }];
    const order = { pieces, marks: [], tags: plainTags, path: join(folder.path, 'book.m4b') };
    await expect(m4bBinder().bind(order, never)).rejects.toThrow(`${path} does not begin with`);
  });
});

describe('binding', () => {
  test('stops when it is told to', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'one', { frames: 30 })];
    const order = { pieces, marks: [], tags: plainTags, path: join(folder.path, 'book.m4b') };
    const stop = new AbortController();
    const binding = m4bBinder().bind(order, stop.signal);
    stop.abort(new Error('stopped by a person'));
    await expect(binding).rejects.toThrow('stopped by a person');
  });

  test('says so when the disk is full', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'one', { frames: 30 })];
    const order = { pieces, marks: [], tags: plainTags, path: '/dev/full' };
    await expect(m4bBinder().bind(order, never)).rejects.toMatchObject({
      name: 'InputError',
      message: 'The disk of /dev/full is full.',
    });
  });
});

describe('a book on disk', () => {
  test.each([
    ['cut at its end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['cut in its index', (bytes: Buffer) => bytes.subarray(0, 400)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('ID3, and then an MP3 of some length')],
    ['without a table', (bytes: Buffer) => renamed(bytes, 'stsz')],
    ['without sound', (bytes: Buffer) => renamed(bytes, 'mdat')],
  ])('that is %s is no whole M4B', async (_why, spoil) => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'one', { frames: 30 })];
    const path = join(folder.path, 'book.m4b');
    const binder = m4bBinder();
    await binder.bind({ pieces, marks: marksOf(pieces, () => 'A'), tags: plainTags, path }, never);
    await writeFile(path, spoil(await readFile(path)));
    await expect(binder.read(path)).rejects.toThrow(`${path} is no whole M4B: `);
  });

  test('whose sound was altered has another checksum', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'one', { frames: 30 })];
    const path = join(folder.path, 'book.m4b');
    const binder = m4bBinder();
    const crc32 = await binder.bind({ pieces, marks: [], tags: plainTags, path }, never);
    const bytes = await readFile(path);
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect((await binder.read(path)).soundCrc32).not.toBe(crc32);
  });
});

function renamed(bytes: Buffer, type: string): Buffer {
  const copy = Buffer.from(bytes);
  copy.write('free', copy.indexOf(type), 'latin1');
  return copy;
}
