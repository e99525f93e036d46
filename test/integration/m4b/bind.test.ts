import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { m4bBinder } from '#src/adapters/m4b/m4b-binder.ts';
import { probeAudio } from '#test/support/probe-audio.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { type Piece, decode, lag, makePiece, marksOf, plainTags } from './pieces.ts';

const never = new AbortController().signal;

async function makePieces(folder: string): Promise<Piece[]> {
  const lengths = [30, 47, 12, 71];
  return await Promise.all(
    lengths.map((frames, index) => makePiece(folder, `chapter-${index}`, { frames })),
  );
}

describe('a book bound of chapters', () => {
  test('plays exactly the samples of its chapters, each from its mark on', async () => {
    await using folder = await temporaryFolder();
    const pieces = await makePieces(folder.path);
    const path = join(folder.path, 'book.m4b');
    const marks = marksOf(pieces, (index) => `Chapter ${index + 1}`);
    await m4bBinder().bind({ pieces, marks, tags: plainTags, path }, never);
    const decoded = await decode(path);
    expect(decoded.length).toBe(160 * 1024 * 2);
    const late = pieces.map(({ pcm }, index) =>
      lag(pcm, decoded.subarray((marks[index]?.startSample ?? 0) * 2)),
    );
    expect(late).toEqual([0, 0, 0, 0]);
  });

  test('is read back as it was bound', async () => {
    await using folder = await temporaryFolder();
    const pieces = await makePieces(folder.path);
    const path = join(folder.path, 'book.m4b');
    const marks = marksOf(pieces, (index) => `Chapter ${index + 1}`);
    const binder = m4bBinder();
    const crc32 = await binder.bind({ pieces, marks, tags: plainTags, path }, never);
    expect(await binder.read(path)).toEqual({
      samples: 160 * 1024,
      marks,
      neroMarks: 4,
      tags: plainTags,
      hasCover: false,
      isFastStart: true,
      soundCrc32: crc32,
    });
  });

  test('shows ffprobe an AAC of the exact length, with every mark on its sample', async () => {
    await using folder = await temporaryFolder();
    const pieces = await makePieces(folder.path);
    const path = join(folder.path, 'book.m4b');
    const marks = marksOf(pieces, (index) => `Chapter ${index + 1}`);
    await m4bBinder().bind({ pieces, marks, tags: plainTags, path }, never);
    const { format, streams, chapters } = await probeAudio(path);
    expect(Number(format.duration)).toBeCloseTo((160 * 1024) / 24_000, 5);
    expect(format.tags).toMatchObject({ major_brand: 'M4B ' });
    expect(streams[0]).toMatchObject({ codec_name: 'aac', sample_rate: '24000', channels: 1 });
    const found = chapters.map(({ time_base, start, end, tags }) => ({
      time_base,
      start,
      end,
      tags,
    }));
    expect(found).toEqual(
      marks.map(({ title, startSample, endSample }) => ({
        time_base: '1/24000',
        start: startSample,
        end: endSample,
        tags: { title },
      })),
    );
  });

  test('has the same bytes every time', async () => {
    await using folder = await temporaryFolder();
    const pieces = await makePieces(folder.path);
    const paths = ['one.m4b', 'two.m4b'].map((name) => join(folder.path, name));
    const marks = marksOf(pieces, (index) => `Chapter ${index + 1}`);
    for (const path of paths)
      await m4bBinder().bind({ pieces, marks, tags: plainTags, path }, never);
    const [one, two] = await Promise.all(paths.map((path) => readFile(path)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  test('is bound over an older and longer one without leaving any of it', async () => {
    await using folder = await temporaryFolder();
    const pieces = await makePieces(folder.path);
    const path = join(folder.path, 'book.m4b');
    await writeFile(path, Buffer.alloc(1_000_000, 7));
    const binder = m4bBinder();
    await binder.bind({ pieces, marks: [], tags: plainTags, path }, never);
    expect(await binder.read(path)).toMatchObject({ samples: 160 * 1024, marks: [], neroMarks: 0 });
  });

  test('is read by ffmpeg without a complaint, down to its last box', async () => {
    await using folder = await temporaryFolder();
    const pieces = await makePieces(folder.path);
    const path = join(folder.path, 'book.m4b');
    const marks = marksOf(pieces, (index) => `Chapter ${index + 1}`);
    await m4bBinder().bind({ pieces, marks, tags: plainTags, path }, never);
    const args = ['-v', 'warning', '-err_detect', 'explode', '-i', path, '-map', '0:a'];
    const { stderr } = await execa('ffmpeg', [...args, '-f', 'null', '-']);
    expect(stderr.replace(/^Unsupported codec .*$/m, '').trim()).toBe('');
  });
});
