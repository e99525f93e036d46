import { readFile } from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';

import { describe, expect, test } from '@jest/globals';

import { wavFile } from '#src/domain/audio/wav-file.ts';
import { probeAudio } from '#test/support/probe-audio.ts';
import { pitchOf } from '#test/support/tones.ts';

import { decoded, encoder, never, odd, soundPlace, tags } from './sound-place.ts';

function marksOf(lengths: readonly number[]) {
  let startSample = 0;
  return lengths.map((samples, at) => {
    const mark = { title: `${odd}\n${at}`, startSample, endSample: startSample + samples };
    startSample += samples;
    return mark;
  });
}

describe('one MP3 of several tracks', () => {
  test('has them in their order, marks, tags and cover', async () => {
    await using place = await soundPlace();
    const lengths = [24_001, 30_011, 12_345];
    const wavPaths: string[] = [];
    for (const [at, samples] of lengths.entries())
      wavPaths.push(await place.tone(`00${at + 1} it's.wav`, samples, 300 + 200 * at));
    const marks = marksOf(lengths);
    const path = place.at('whole.mp3');
    const told: number[] = [];
    const order = { wavPaths, tags, coverPath: await place.cover(), bitrate: 128, marks, path };
    await encoder.encodeWhole(order, never, (seconds) => told.push(seconds));
    const total = marks.at(-1)?.endSample ?? 0;
    expect(Math.abs((await encoder.playedSamples('mp3', path)) - total)).toBeLessThanOrEqual(1);
    expect(told.at(-1)).toBeGreaterThan(2.5);
    const { chapters, streams, format } = await probeAudio(path);
    expect(format.tags).toMatchObject({ title: tags.title, composer: 'Marin' });
    expect(streams).toMatchObject([
      { codec_name: 'mp3', sample_rate: '44100', channels: 1 },
      { codec_name: 'png', disposition: { attached_pic: 1 } },
    ]);
    expect(chapters.map(({ tags: { title } }) => title)).toEqual(
      [0, 1, 2].map((n) => `${odd} ${n}`),
    );
    const pcm = await decoded(path, 24_000);
    for (const [at, { startSample, endSample }] of marks.entries()) {
      const middle = pcm.subarray((startSample + 3000) * 2, (endSample - 3000) * 2);
      expect(Math.abs(pitchOf(middle) - (300 + 200 * at))).toBeLessThan(5);
    }
  });

  test('keeps 300 marks within a millisecond of their samples, and every sample', async () => {
    await using place = await soundPlace();
    const lengths = Array.from({ length: 300 }, (_length, at) => 1201 + (at % 7) * 97);
    const wavPaths = await Promise.all(
      lengths.map((samples, at) => place.tone(`${at}.wav`, samples)),
    );
    const marks = marksOf(lengths);
    const path = place.at('whole.mp3');
    await encoder.encodeWhole({ wavPaths, tags, bitrate: 64, marks, path }, never);
    const { chapters } = await probeAudio(path);
    expect(chapters).toHaveLength(300);
    for (const [at, { start, end, time_base: base }] of chapters.entries()) {
      const [over = 1, under = 1] = base.split('/').map(Number);
      const mark = marks[at];
      const exact = [(mark?.startSample ?? 0) / 24_000, (mark?.endSample ?? 0) / 24_000];
      expect(Math.abs((start * over) / under - (exact[0] ?? 0))).toBeLessThan(0.001);
      expect(Math.abs((end * over) / under - (exact[1] ?? 0))).toBeLessThan(0.001);
    }
    const total = marks.at(-1)?.endSample ?? 0;
    expect(Math.abs((await encoder.playedSamples('mp3', path)) - total)).toBeLessThanOrEqual(1);
  });

  test('carries a thousand marks, and is the same bytes each time', async () => {
    await using place = await soundPlace();
    const wavPath = await place.tone('1.wav', 48_000);
    const marks = marksOf(Array.from({ length: 1000 }, () => 48));
    const files: Buffer[] = [];
    for (const path of [place.at('1.mp3'), place.at('2.mp3')]) {
      await encoder.encodeWhole({ wavPaths: [wavPath], tags, bitrate: 64, marks, path }, never);
      files.push(await readFile(path));
      expect((await probeAudio(path)).chapters).toHaveLength(1000);
    }
    expect(files[0]?.equals(files[1] ?? Buffer.of())).toBe(true);
  });

  test('fails when one of its tracks is missing', async () => {
    await using place = await soundPlace();
    const wavPaths = [await place.tone('1.wav', 4096), place.at('none.wav')];
    const order = { wavPaths, tags, bitrate: 64, marks: [], path: place.at('x.mp3') };
    const made = encoder
      .encodeWhole(order, never)
      .then(() => encoder.playedSamples('mp3', order.path));
    // ffmpeg may leave out what it can't open: then the count tells.
    await expect(made.catch(() => 0)).resolves.toBeLessThan(5000);
  });
});

describe('an excerpt', () => {
  test('begins and ends on its samples, and fades out', async () => {
    await using place = await soundPlace();
    const wavPath = place.at('clicks.wav');
    const samples = 240_000;
    const clicks = [72_123, 100_000];
    await writeFile(wavPath, wavFile(steadyWithClicks(samples, clicks)));
    const from = 71_001;
    const length = 120_011;
    const path = place.at('excerpt.mp3');
    const stretch = { wavPath, fromSeconds: from / 24_000, seconds: length / 24_000 };
    const coverPath = await place.cover();
    const order = { ...stretch, fadeSeconds: 1, tags, coverPath, bitrate: 192, path };
    await encoder.encodeExcerpt(order, never);
    expect(Math.abs((await encoder.playedSamples('mp3', path)) - length)).toBeLessThanOrEqual(1);
    const pcm = await decoded(path, 24_000);
    for (const click of clicks) {
      expect(
        Math.abs(loudest(pcm, click - from - 300, click - from + 300) - (click - from)),
      ).toBeLessThanOrEqual(1);
    }
    const level = (at: number): number => peak(pcm, at, at + 480);
    expect(level(length - 30_000)).toBeGreaterThan(900);
    expect(level(length - 12_000)).toBeLessThan(700);
    expect(level(length - 600)).toBeLessThan(60);
    const { format, streams } = await probeAudio(path);
    expect(format.tags).toMatchObject({ title: tags.title });
    expect(streams).toHaveLength(2);
  });

  test('ends where its track ends', async () => {
    await using place = await soundPlace();
    const wavPath = await place.tone('short.wav', 24_000);
    const path = place.at('excerpt.mp3');
    const stretch = { wavPath, fromSeconds: 0.5, seconds: 300, fadeSeconds: 2 };
    await encoder.encodeExcerpt({ ...stretch, tags, bitrate: 128, path }, never);
    expect(Math.abs((await encoder.playedSamples('mp3', path)) - 12_000)).toBeLessThanOrEqual(1);
  });
});

/** A soft tone with loud clicks. */
function steadyWithClicks(samples: number, clicks: readonly number[]): Buffer {
  const pcm = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++)
    pcm.writeInt16LE(Math.round(1000 * Math.sin((2 * Math.PI * 300 * at) / 24_000)), at * 2);
  for (const click of clicks) pcm.writeInt16LE(30_000, click * 2);
  return pcm;
}

function peak(pcm: Buffer, from: number, to: number): number {
  return Math.abs(pcm.readInt16LE(loudest(pcm, from, to) * 2));
}

function loudest(pcm: Buffer, from: number, to: number): number {
  let best = from;
  for (let at = from; at < to && at * 2 < pcm.length; at++)
    if (Math.abs(pcm.readInt16LE(at * 2)) > Math.abs(pcm.readInt16LE(best * 2))) best = at;
  return best;
}
