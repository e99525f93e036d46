import { mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { ffmpegAudioTools } from '#src/adapters/ffmpeg/ffmpeg-audio-tools.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import type { ChapterMark, EditionOrder } from '#src/ports/audio-tools.ts';
import { probeAudio } from '#test/support/probe-audio.ts';
import { processesWith } from '#test/support/processes.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { converted, pitchOf, writeTone } from '#test/support/tones.ts';
import { waitUntil } from '#test/support/wait-until.ts';

const never = new AbortController().signal;
const tools = ffmpegAudioTools;

/** What people put into titles, and ffmpeg's text form has a meaning for. */
const odd = `It's "A = B; #1" \\ 50% 🎧 Grüße, 日本`;
const lengths = [24_001, 30_011, 12_345];

/** Chapters of a book in a folder that scripts would stumble over, and an order for it. */
async function openBook() {
  const folder = await temporaryFolder();
  const path = join(folder.path, `it's "odd" #1 – 日本`);
  await mkdir(path);
  const wavPaths: string[] = [];
  for (const [at, samples] of lengths.entries()) {
    wavPaths.push(await writeTone(join(path, `00${at + 1} it's.wav`), samples, 300 + 200 * at));
  }
  const coverPath = join(path, 'it’s a cover.png');
  const picture = ['-f', 'lavfi', '-i', 'color=red:s=32x32', '-frames:v', '1', '-map', '1:v'];
  const png = ['-c:v', 'png', '-f', 'image2pipe'];
  await writeFile(coverPath, await converted(await readFile(wavPaths[0]!), ...picture, ...png));
  const tags = {
    title: odd,
    album: odd,
    artist: 'Ann; Lee = #2',
    narrator: 'Marin',
    track: '1/3',
    publisher: 'Söhne & Co',
    year: '1815',
    description: 'First line\nsecond line; and "more"\n\n#third',
    language: 'en',
  };
  const order: EditionOrder = { wavPaths, tags, bitrate: 64, coverPath, path: join(path, 'x.m4b') };
  return { ...folder, path, order, marks: marksOf(lengths) };
}

function marksOf(chapters: readonly number[]): ChapterMark[] {
  let startSample = 0;
  return chapters.map((samples, at) => {
    const mark = { title: `${odd} ${at}`, startSample, endSample: startSample + samples };
    startSample += samples;
    return mark;
  });
}

const flatDescription = 'First line second line; and "more" #third';

describe('an M4B', () => {
  test('holds all chapters, marks exact to the sample, tags and cover', async () => {
    await using book = await openBook();
    const { order, marks } = book;
    await tools.encodeM4b({ ...order, marks }, never);
    const { format, streams, chapters } = await probeAudio(order.path);
    expect(format.tags).toMatchObject({
      title: odd,
      album: odd,
      artist: 'Ann; Lee = #2',
      album_artist: 'Ann; Lee = #2',
      composer: 'Marin',
      genre: 'Audiobook',
      track: '1/3',
      date: '1815',
      comment: flatDescription,
      media_type: '2',
    });
    expect(chapters.map(({ tags }) => tags.title)).toEqual(marks.map(({ title }) => title));
    const exact = marks.map(({ startSample, endSample }) => ({
      time_base: '1/24000',
      start: startSample,
      end: endSample,
    }));
    expect(chapters).toMatchObject(exact);
    const [sound, ...others] = streams.filter(({ codec_type }) => codec_type !== 'data');
    expect(sound).toMatchObject({ codec_name: 'aac', sample_rate: '24000', channels: 1 });
    expect(others).toMatchObject([
      { codec_name: 'png', width: 32, disposition: { attached_pic: 1 } },
    ]);
    const { seconds, ...rest } = await tools.probe(order.path);
    expect(rest).toEqual({ chapters: 3 });
    const total = lengths.reduce((sum, samples) => sum + samples, 0) / 24_000;
    expect(Math.abs(seconds - total)).toBeLessThan(0.1);
  });

  test('has the chapters in their order', async () => {
    await using book = await openBook();
    const { order, marks } = book;
    await tools.encodeM4b({ ...order, marks }, never);
    const wav = Buffer.from(await tools.decode(await readFile(order.path), never));
    for (const [at, { startSample, endSample }] of marks.entries()) {
      const pcm = wav.subarray((startSample + 3000) * 2, (endSample - 3000) * 2);
      expect(Math.abs(pitchOf(pcm) - (300 + 200 * at))).toBeLessThan(5);
    }
  });

  test('is bound without a cover, and from a single chapter', async () => {
    await using book = await openBook();
    const { coverPath: _cover, ...order } = book.order;
    const one = { ...order, wavPaths: order.wavPaths.slice(0, 1), marks: book.marks.slice(0, 1) };
    await tools.encodeM4b(one, never);
    expect(await tools.probe(order.path)).toMatchObject({ chapters: 1 });
    const { streams } = await probeAudio(order.path);
    expect(streams.map(({ codec_type }) => codec_type)).toEqual(['audio', 'data']);
  });
});

describe('an MP3', () => {
  test('has a constant bit rate, 44.1 kHz, tags and cover', async () => {
    await using book = await openBook();
    const { wavPaths } = book.order;
    const path = join(book.path, '001 - 50% %03d.mp3');
    await tools.encodeMp3(
      { ...book.order, wavPaths: wavPaths.slice(0, 1), bitrate: 192, path },
      never,
    );
    const { format, streams, packets } = await probeAudio(path, '-show_packets');
    expect(streams).toMatchObject([
      { codec_name: 'mp3', sample_rate: '44100', channels: 1 },
      { codec_name: 'png', disposition: { attached_pic: 1 } },
    ]);
    // A frame of 1,152 samples at 192 kbit/s is 626.9 bytes, padded to whole ones.
    const sizes = new Set(packets?.slice(1).map(({ size }) => size));
    expect([...sizes].filter((size) => size !== '626' && size !== '627').length).toBeLessThan(2);
    expect(format.tags).toMatchObject({
      title: odd,
      artist: 'Ann; Lee = #2',
      composer: 'Marin',
      track: '1/3',
      publisher: 'Söhne & Co',
      language: 'en',
    });
    expect((await readFile(path)).subarray(0, 4)).toEqual(Buffer.from('ID3\x03'));
    const { seconds, chapters } = await tools.probe(path);
    expect(chapters).toBe(0);
    expect(Math.abs(seconds - 24_001 / 24_000)).toBeLessThan(0.1);
  });
});

describe('encoding', () => {
  test('makes the same bytes of the same chapters', async () => {
    await using book = await openBook();
    const { order, marks } = book;
    const files: Buffer[][] = [];
    for (const at of [1, 2]) {
      const m4b = join(book.path, `${at}.m4b`);
      const mp3 = join(book.path, `${at}.mp3`);
      await tools.encodeM4b({ ...order, marks, path: m4b }, never);
      await tools.encodeMp3({ ...order, wavPaths: order.wavPaths.slice(0, 1), path: mp3 }, never);
      files.push([await readFile(m4b), await readFile(mp3)]);
    }
    expect(files[0]?.[0]?.equals(files[1]?.[0] ?? Buffer.of())).toBe(true);
    expect(files[0]?.[1]?.equals(files[1]?.[1] ?? Buffer.of())).toBe(true);
  });

  test('fails with the words of ffmpeg when a chapter is missing', async () => {
    await using book = await openBook();
    const wavPaths = [join(book.path, 'none.wav')];
    await expect(tools.encodeMp3({ ...book.order, wavPaths }, never)).rejects.toThrow(
      /^ffmpeg failed: .*No such file or directory/,
    );
  });

  test.each(['at once', 'while ffmpeg runs'])('stops when it is aborted %s', async (when) => {
    await using book = await openBook();
    const wavPath = join(book.path, 'long.wav');
    const hours = 10 * 60 * 60 * 24_000;
    await writeFile(wavPath, wavHeader(hours));
    await truncate(wavPath, 44 + hours * 2);
    const abort = new AbortController();
    const reason = new Error('shutdown');
    const order = { ...book.order, wavPaths: [wavPath], marks: marksOf([hours]) };
    const outcome = expect(tools.encodeM4b(order, abort.signal)).rejects.toBe(reason);
    if (when === 'while ffmpeg runs') {
      await waitUntil(async () => (await readdir(book.path)).includes('x.m4b'));
    }
    abort.abort(reason);
    await outcome;
    expect(await processesWith(book.path)).toEqual([]);
  });
});

describe('probing', () => {
  test('says which file cannot be read', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'no audio.mp3');
    await expect(tools.probe(path)).rejects.toThrow(`ffprobe can't read ${path}.`);
    await writeFile(path, 'no audio');
    await expect(tools.probe(path)).rejects.toThrow(`ffprobe can't read ${path}.`);
  });
});
