import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { walkMp3 } from '#src/adapters/sound-inspector/walk-mp3.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { encode, goodChapter, mono, noise, sine, stereo } from './known-sound.ts';

const never = new AbortController().signal;
const uneven = mono([noise(0.5, -70), sine(2, -20), noise(2, -15), noise(0.5, -70)]);

describe('the frames of an MP3', () => {
  test.each<[why: string, options: string[], isConstant: boolean, kbps: number | undefined]>([
    ['constant', ['-b:a', '192k'], true, 192],
    ['constant, without an index', ['-b:a', '128k', '-write_xing', '0'], true, 128],
    ['constant, 24 kHz', ['-b:a', '64k', '-ar', '24000'], true, 64],
    ['constant, no ID3 tag', ['-b:a', '192k', '-id3v2_version', '0'], true, 192],
    ['variable', ['-q:a', '4'], false, undefined],
    ['variable, which ffprobe cannot see', ['-q:a', '4', '-write_xing', '0'], false, undefined],
    ['mean bit rate', ['-b:a', '128k', '-abr', '1'], false, undefined],
  ])('%s: %j', async (_why, options, isConstant, kbps) => {
    await using folder = await temporaryFolder();
    const path = await encode(join(folder.path, 'a.mp3'), uneven, ...options);
    const walk = await walkMp3(path, never);
    expect(walk).toMatchObject({ isConstant, lostBytes: 0 });
    if (kbps !== undefined) expect(walk?.kbps).toBe(kbps);
    expect(walk?.hasId3).toBe(!options.includes('-id3v2_version'));
    expect(walk?.seconds).toBeGreaterThan(5);
    expect(walk?.seconds).toBeLessThan(5.2);
    if (!options.includes('-write_xing')) expect(walk?.statedSeconds).toBeCloseTo(walk!.seconds, 5);
  });

  test('of stereo are found, too, over the borders of what is read at once', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.mp3');
    await encode(path, stereo(noise(60, -20), noise(60, -25)), '-b:a', '320k');
    const walk = await walkMp3(path, never);
    expect(walk).toMatchObject({ isConstant: true, kbps: 320, lostBytes: 0 });
    expect(walk?.seconds).toBeCloseTo(walk?.statedSeconds ?? 0, 5);
  });

  test('what stands after, before or between them without harm', async () => {
    await using folder = await temporaryFolder();
    const path = await encode(join(folder.path, 'a.mp3'), goodChapter(), '-write_id3v1', '1');
    const one = await readFile(path);
    const whole = await walkMp3(path, never);
    await writeFile(path, Buffer.concat([one, one, Buffer.alloc(4000)]));
    const twice = await walkMp3(path, never);
    expect(twice).toMatchObject({ isConstant: true, lostBytes: 0 });
    expect(twice?.seconds).toBeCloseTo(2 * (whole?.seconds ?? 0), 5);
  });

  test('bytes amid them that are none are counted', async () => {
    await using folder = await temporaryFolder();
    const path = await encode(join(folder.path, 'a.mp3'), goodChapter());
    const bytes = await readFile(path);
    bytes.fill(0x55, 40_000, 45_000);
    await writeFile(path, bytes);
    const walk = await walkMp3(path, never);
    expect(walk?.lostBytes).toBeGreaterThan(4000);
    expect(walk?.seconds).toBeLessThan(12.7);
  });

  test('are not found in what is no MP3', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.mp3');
    await writeFile(path, 'It was a dark and stormy night.\n'.repeat(1000));
    expect(await walkMp3(path, never)).toBeUndefined();
  });
});
