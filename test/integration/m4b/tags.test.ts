import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { m4bBinder } from '#src/adapters/m4b/m4b-binder.ts';
import type { Tags } from '#src/ports/audio-tools.ts';
import { probeAudio } from '#test/support/probe-audio.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { makePiece, plainTags } from './pieces.ts';

const never = new AbortController().signal;

async function makePicture(path: string, size: string): Promise<string> {
  const args = ['-f', 'lavfi', '-i', `color=c=teal:s=${size}`, '-frames:v', '1', path];
  await execa('ffmpeg', ['-v', 'error', ...args]);
  return path;
}

const allTags: Tags = {
  title: 'The Tower: “A” & B; c',
  album: 'The Tower',
  artist: 'Ada Example, Bo Example',
  narrator: 'Nora Voice',
  track: '1/3',
  publisher: 'Example & Sons',
  year: '2024',
  description: 'First paragraph.\n\nSecond 😀.',
  language: 'de-AT',
  subtitle: 'A Tale',
  series: 'Towers',
  seriesPart: '2.5',
  genre: 'Fantasy',
  isbn: '9780000000002',
};

describe('tags', () => {
  test('are all read back', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    const path = join(folder.path, 'book.m4b');
    const binder = m4bBinder();
    await binder.bind({ pieces, marks: [], tags: allTags, path }, never);
    expect((await binder.read(path)).tags).toEqual(allTags);
  });

  test('stand where audiobookshelf looks in what ffprobe shows', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    const path = join(folder.path, 'book.m4b');
    await m4bBinder().bind({ pieces, marks: [], tags: allTags, path }, never);
    const { format, streams } = await probeAudio(path);
    const shown = Object.entries(format.tags ?? {}).map(([key, value]) => [
      key.toLowerCase(),
      value,
    ]);
    expect(Object.fromEntries(shown)).toMatchObject({
      title: allTags.title,
      album: allTags.album,
      artist: allTags.artist,
      album_artist: allTags.artist,
      composer: allTags.narrator,
      genre: allTags.genre,
      date: allTags.year,
      track: allTags.track,
      publisher: allTags.publisher,
      description: allTags.description,
      synopsis: allTags.description,
      subtitle: allTags.subtitle,
      series: allTags.series,
      'series-part': allTags.seriesPart,
      show: allTags.series,
      episode_id: allTags.seriesPart,
      grouping: 'Towers #2.5',
      isbn: allTags.isbn,
      language: allTags.language,
      media_type: '2',
      gapless_playback: '1',
    });
    expect(streams[0]).toMatchObject({ tags: { language: 'deu' } });
    expect(shown.map(([key]) => key)).not.toContain('encoder');
  });

  test('that are empty are left out', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    const path = join(folder.path, 'book.m4b');
    const tags = { ...plainTags, series: ' ', genre: '', description: '\n', track: 'A1' };
    const binder = m4bBinder();
    await binder.bind({ pieces, marks: [], tags, path }, never);
    expect((await binder.read(path)).tags).toEqual(plainTags);
  });
});

describe('a cover', () => {
  test.each([
    ['cover.jpg', 'cover.jpg', 'mjpeg'],
    ['cover.png', 'cover.png', 'png'],
    ['a PNG with the name of a JPEG', 'cover.png', 'png'],
  ])('from %s is put into the book', async (name, made, codec) => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    let coverPath = await makePicture(join(folder.path, made), '64x96');
    if (name !== made) {
      const bytes = await readFile(coverPath);
      coverPath = join(folder.path, 'wrong.jpg');
      await writeFile(coverPath, bytes);
    }
    const path = join(folder.path, 'book.m4b');
    const binder = m4bBinder();
    await binder.bind({ pieces, marks: [], tags: plainTags, coverPath, path }, never);
    expect((await binder.read(path)).hasCover).toBe(true);
    const { streams } = await probeAudio(path);
    const picture = streams.find(({ disposition }) => disposition.attached_pic === 1);
    expect(picture).toMatchObject({ codec_name: codec, width: 64, height: 96 });
  });

  test('that is no picture is refused with what to do', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    const coverPath = join(folder.path, 'cover.jpg');
    await writeFile(coverPath, 'GIF89a');
    const path = join(folder.path, 'book.m4b');
    const binding = m4bBinder().bind(
      { pieces, marks: [], tags: plainTags, coverPath, path },
      never,
    );
    await expect(binding).rejects.toMatchObject({
      name: 'InputError',
      message: 'The cover cover.jpg is neither a JPEG nor a PNG.',
    });
  });
});
