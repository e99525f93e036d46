import { writeFile } from 'node:fs/promises';

import { describe, expect, test } from '@jest/globals';

import { ffmpegAudioTools } from '#src/adapters/ffmpeg/ffmpeg-audio-tools.ts';

import { soundPlace } from './sound-place.ts';

describe('probing', () => {
  test('tells how long a file is', async () => {
    await using place = await soundPlace();
    const path = await place.tone('1.wav', 36_000);
    expect(await ffmpegAudioTools.probe(path)).toEqual({ seconds: 1.5, chapters: 0 });
  });

  test('says which file cannot be read', async () => {
    await using place = await soundPlace();
    const path = place.at('no audio.mp3');
    await expect(ffmpegAudioTools.probe(path)).rejects.toThrow(`ffprobe can't read ${path}.`);
    await writeFile(path, 'no audio');
    await expect(ffmpegAudioTools.probe(path)).rejects.toThrow(`ffprobe can't read ${path}.`);
  });
});
