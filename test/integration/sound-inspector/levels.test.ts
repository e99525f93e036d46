import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { isProtected } from '#src/adapters/ffmpeg/is-protected.ts';
import { ffmpegSoundInspector } from '#src/adapters/sound-inspector/ffmpeg-sound-inspector.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import {
  type KnownSound,
  encode,
  encodeMarked,
  goodChapter,
  mono,
  noise,
  ofDb,
  sine,
  stereo,
} from './known-sound.ts';

const inspector = ffmpegSoundInspector(isProtected);
const never = new AbortController().signal;

async function measure(
  name: string,
  sound: KnownSound,
  ...options: string[]
): Promise<MeasuredFile> {
  await using folder = await temporaryFolder();
  return await inspector.inspect(await encode(join(folder.path, name), sound, ...options), never);
}

/** What the tone and the room tone around it come to together. */
const goodRmsDb = 10 * Math.log10((10 * ofDb(-20) ** 2 + 2.75 * ofDb(-70) ** 2) / 12.75);

function near(measured: number | undefined, expected: number, by: number): void {
  expect(Math.abs((measured ?? Number.NaN) - expected)).toBeLessThanOrEqual(by);
}

/** The levels of a file as ffmpeg's astats has them. */
async function astats(path: string): Promise<{ readonly rmsDb: number; readonly peakDb: number }> {
  const filter = ['-af', 'astats=measure_perchannel=none', '-f', 'null', '-'];
  const { stderr } = await execa('ffmpeg', ['-hide_banner', '-i', path, ...filter]);
  const says = (pattern: RegExp): number => Number(pattern.exec(stderr)?.[1]);
  return { rmsDb: says(/RMS level dB: (\S+)/), peakDb: says(/Peak level dB: (\S+)/) };
}

interface Coded {
  readonly name: string;
  readonly rate: number;
  readonly codec: string;
  readonly options: string[];
  /** What coding may do to the levels: LAME lowers them by up to 0.45 dB, others overshoot. */
  readonly loss: number;
}

describe('levels', () => {
  test.each<Coded>([
    { name: 'a.wav', rate: 44_100, codec: 'pcm_f32le', options: ['-c:a', 'pcm_f32le'], loss: 0 },
    { name: 'a.wav', rate: 24_000, codec: 'pcm_s16le', options: [], loss: 0 },
    { name: 'a.wav', rate: 22_050, codec: 'pcm_s24le', options: ['-c:a', 'pcm_s24le'], loss: 0 },
    { name: 'a.flac', rate: 48_000, codec: 'flac', options: [], loss: 0 },
    { name: 'a.mp3', rate: 44_100, codec: 'mp3', options: ['-b:a', '192k'], loss: 0.5 },
    { name: 'a.mp3', rate: 24_000, codec: 'mp3', options: ['-b:a', '64k'], loss: 0.5 },
    { name: 'a.m4b', rate: 24_000, codec: 'aac', options: ['-c:a', 'aac'], loss: 0.5 },
    { name: 'a.opus', rate: 48_000, codec: 'opus', options: ['-c:a', 'libopus'], loss: 0.5 },
  ])('of $name as $codec at $rate Hz are what was put in', async (coded) => {
    const { name, rate, codec, options, loss } = coded;
    await using folder = await temporaryFolder();
    const path = await encode(join(folder.path, name), goodChapter(rate), ...options);
    const found = await inspector.inspect(path, never);
    expect(found).toMatchObject({ codec, channels: 1, sampleRate: rate, marks: [] });
    near(found.rmsDb, goodRmsDb, 0.02 + loss);
    near(found.peakDb, -20 + 3.01, 0.05 + loss);
    near(found.truePeakDb, -20 + 3.01, 0.15 + loss);
    // Blocks that hold the edges of the tone count as well.
    near(found.lufs, -20, 0.25 + loss);
    near(found.seconds, 12.75, 0.1);
    near(found.headSeconds, 0.75, 0.03);
    near(found.tailSeconds, 2, 0.08);
    near(found.noiseFloorDb, -70, loss === 0 ? 0.3 : 2.5);
    const told = await astats(path);
    near(found.rmsDb, told.rmsDb, 0.02);
    near(found.peakDb, told.peakDb, 0.02);
  });

  test.each([-14, -20, -23, -33])('a tone of %d LUFS has so many', async (lufs) => {
    near((await measure('a.wav', mono([sine(4, lufs)]), '-c:a', 'pcm_f32le')).lufs, lufs, 0.1);
  });

  test('of stereo are over both channels', async () => {
    const found = await measure(
      'a.wav',
      stereo(sine(5, -20), new Float32Array(5 * 44_100)),
      '-c:a',
      'pcm_f32le',
    );
    near(found.rmsDb, -23.01, 0.01);
    near(found.peakDb, -16.99, 0.01);
    near(found.lufs, -20, 0.11);
    expect(found.channels).toBe(2);
  });

  test('the true peak lies between samples', async () => {
    const between = Float32Array.from(
      { length: 44_100 },
      // It swells: where a tone begins at once its true peak is higher still.
      (_, at) => 0.5 * Math.min(1, at / 20_000) * Math.sin((Math.PI / 2) * at + Math.PI / 4),
    );
    const found = await measure('a.wav', mono([between]), '-c:a', 'pcm_f32le');
    near(found.peakDb, -9.03, 0.01);
    near(found.truePeakDb, -6.02, 0.2);
  });

  test('agree with ffmpeg’s own volumedetect and astats', async () => {
    await using folder = await temporaryFolder();
    const talk = [0, 1, 2, 3].flatMap((at) => [noise(0.4, -15 - at * 3), noise(0.3, -66)]);
    const path = await encode(join(folder.path, 'a.wav'), mono(talk), '-c:a', 'pcm_s16le');
    const found = await inspector.inspect(path, never);
    const filter = ['-af', 'volumedetect', '-f', 'null', '-'];
    const { stderr } = await execa('ffmpeg', ['-hide_banner', '-i', path, ...filter]);
    near(found.rmsDb, Number(/mean_volume: (\S+)/.exec(stderr)?.[1]), 0.1);
    near(found.peakDb, Number(/max_volume: (\S+)/.exec(stderr)?.[1]), 0.1);
    const told = await astats(path);
    near(found.rmsDb, told.rmsDb, 0.02);
    near(found.peakDb, told.peakDb, 0.02);
  });

  test('the noise floor is the quietest half second, wherever it begins', async () => {
    const sound = mono([noise(1.23, -20), noise(0.5, -65), noise(1, -40)]);
    near((await measure('a.wav', sound, '-c:a', 'pcm_f32le')).noiseFloorDb, -65, 0.6);
  });

  test('silence counts as -120', async () => {
    const found = await measure('a.wav', mono([new Float32Array(44_100)]));
    expect(found).toMatchObject({ rmsDb: -120, peakDb: -120, lufs: -120, noiseFloorDb: -120 });
    expect(found).toMatchObject({ truePeakDb: -120, headSeconds: 1, tailSeconds: 1 });
  });

  test('of less than half a second are told, too', async () => {
    const found = await measure('a.wav', mono([sine(0.3, -20)]), '-c:a', 'pcm_f32le');
    near(found.rmsDb, -20, 0.05);
    near(found.noiseFloorDb, -20, 0.05);
  });
});

describe('the silence at both ends', () => {
  test.each([
    ['room tone that is too loud is still room tone', -52, -20, [0.8, 1.5]],
    ['digital silence', -200, -20, [0.8, 1.5]],
    ['a quiet beginning is sound', -75, -50, [0.8, 1.5]],
  ] as const)('%s', async (_why, toneDb, soundDb, [head, tail]) => {
    const sound = mono([noise(head, toneDb), noise(3, soundDb), noise(tail, toneDb)]);
    const found = await measure('a.wav', sound, '-c:a', 'pcm_f32le');
    near(found.headSeconds, head, 0.02);
    near(found.tailSeconds, tail, 0.02);
  });

  test('there is none in sound without a pause', async () => {
    const found = await measure('a.wav', mono([noise(3, -20)]));
    expect(found).toMatchObject({ headSeconds: 0, tailSeconds: 0 });
  });

  test('a click does not end it', async () => {
    const head = noise(0.8, -70);
    head[4410] = 0.5;
    const sound = mono([head, sine(2, -20), noise(1, -70)]);
    near((await measure('a.wav', sound, '-c:a', 'pcm_f32le')).headSeconds, 0.8, 0.02);
  });
});

describe('chapter marks', () => {
  test('and how loud it is around each', async () => {
    await using folder = await temporaryFolder();
    const parts = [0, 1, 2].flatMap(() => [noise(0.5, -70, 24_000), sine(2, -20, 24_000)]);
    const path = join(folder.path, 'a.m4b');
    await encodeMarked(path, mono(parts, 24_000), [0, 2.75, 6]);
    const { marks } = await inspector.inspect(path, never);
    expect(marks.map(({ title }) => title)).toEqual(['Part 1', 'Part 2', 'Part 3']);
    near(marks[1]?.startSeconds, 2.75, 0.001);
    expect(marks[0]?.aroundDb).toBeLessThan(-55);
    expect(marks[1]?.aroundDb).toBeLessThan(-55);
    near(marks[2]?.aroundDb, -20, 0.5);
  });
});

test('a cover is seen, and is no sound', async () => {
  await using folder = await temporaryFolder();
  const cover = join(folder.path, 'cover.png');
  await execa('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'color=red:size=64x64', '-frames:v', '1', cover],
  ]);
  const path = join(folder.path, 'a.mp3');
  await encode(path, goodChapter(), ...['-i', cover, '-map', '0', '-map', '1', '-c:v', 'copy']);
  expect(await inspector.inspect(path, never)).toMatchObject({ hasCover: true, hasId3: true });
});

test('progress is told in seconds, up to the length', async () => {
  await using folder = await temporaryFolder();
  const path = await encode(join(folder.path, 'a.mp3'), goodChapter());
  const told: number[] = [];
  await inspector.inspect(path, never, (seconds, of) => {
    told.push(seconds);
    near(of, 12.8, 0.1);
  });
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  near(told.at(-1), 12.75, 0.1);
});
