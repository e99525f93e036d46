import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { ffmpegRecordings } from '#src/adapters/ffmpeg/ffmpeg-recordings.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import { bytesPerSecond, dictationRate } from '#src/domain/dictation/dictation-pcm.ts';
import { planPieces } from '#src/domain/dictation/plan-pieces.ts';
import { InputError } from '#src/domain/errors.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { hearWords, lengthOf, manyWords, record, speak, written } from './tone-speech.ts';

const recordings = ffmpegRecordings();
const never = new AbortController().signal;
const said = manyWords(20);
const spoken = said.map(({ word }) => written(word));
const seconds = lengthOf(speak(said));

describe('a recording', () => {
  test.each<[name: string, options: string[]]>([
    ['a.wav', []],
    ['a.wav', ['-ar', '48000', '-ac', '2', '-c:a', 'pcm_s24le', '-f', 'wav']],
    ['a.mp3', ['-f', 'mp3', '-q:a', '5']],
    ['a.flac', ['-f', 'flac']],
    ['a.ogg', ['-f', 'ogg', '-c:a', 'libvorbis']],
    ['a.opus', ['-f', 'opus', '-c:a', 'libopus']],
    ['a.aac', ['-f', 'adts']],
    ['a.aiff', ['-f', 'aiff']],
    ['a.wma', ['-f', 'asf', '-c:a', 'wmav2']],
    ['a.m4a', ['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov', '-c:a', 'aac']],
    ['a.webm', ['-f', 'webm', '-c:a', 'libopus']],
    ['no ending', ['-f', 'flac']],
  ])('as %s %j is heard to its end', async (name, options) => {
    await using folder = await temporaryFolder();
    const path = await record(join(folder.path, name), said, ...options);
    await recordings.inspect(path, never);
    await using sound = await recordings.open(path, never);
    expect(sound.seconds).toBeGreaterThan(seconds - 0.1);
    expect(sound.seconds).toBeLessThan(seconds + 0.2);
    const levels = await sound.levels();
    expect(levels).toHaveLength(Math.ceil(sound.seconds * 20));
    const pcm = await sound.pcm(0, levels.length);
    expect(pcm.byteLength / bytesPerSecond).toBeCloseTo(sound.seconds, 2);
    expect(hearWords(wavFile(pcm, dictationRate))).toEqual(spoken);
  });

  test('says its length, title, album and language', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.m4a');
    const wav = await record(join(folder.path, 'a.wav'), said);
    const tags = ['-metadata', 'title=Night', '-metadata', 'album=Tales'];
    await execa('ffmpeg', [
      '-v',
      'error',
      '-i',
      wav,
      ...tags,
      '-metadata:s:a:0',
      'language=deu',
      path,
    ]);
    const facts = await recordings.inspect(path, never);
    expect(facts).toMatchObject({ title: 'Night', album: 'Tales', language: 'de' });
    expect(facts.seconds).toBeCloseTo(seconds, 0);
  });

  test('may be the sound of a video', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.mp4');
    const wav = await record(join(folder.path, 'a.wav'), said);
    const picture = ['-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=5:duration=3'];
    await execa('ffmpeg', ['-v', 'error', ...picture, '-i', wav, path]);
    await using sound = await recordings.open(path, never);
    const levels = await sound.levels();
    expect(hearWords(wavFile(await sound.pcm(0, levels.length), dictationRate))).toEqual(spoken);
  });

  test('is cut without losing a sample', async () => {
    await using folder = await temporaryFolder();
    const path = await record(join(folder.path, 'a.mp3'), manyWords(300), '-f', 'mp3', '-q:a', '6');
    await using sound = await recordings.open(path, never);
    const pieces = planPieces(await sound.levels());
    expect(pieces.length).toBeGreaterThan(1);
    const heard: string[] = [];
    for (const { from, to } of pieces)
      heard.push(...hearWords(wavFile(await sound.pcm(from, to), dictationRate)));
    expect(heard).toEqual(manyWords(300).map(({ word }) => written(word)));
  });

  test('that was not copied to its end has what there is of it', async () => {
    await using folder = await temporaryFolder();
    const path = await record(join(folder.path, 'a.mp3'), said, '-f', 'mp3');
    const whole = await recordings.inspect(path, never);
    await truncate(path, 20_000);
    await using sound = await recordings.open(path, never);
    expect(sound.seconds).toBeGreaterThan(0.5);
    expect(sound.seconds).toBeLessThan(whole.seconds - 0.5);
  });
});

describe('a file without a recording', () => {
  const refusal = async (name: string, content: string | Uint8Array): Promise<unknown> => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, name);
    await writeFile(path, content);
    return await recordings.inspect(path, never).catch((error: unknown) => error);
  };

  test.each<[what: string, name: string, content: string | Uint8Array, says: RegExp]>([
    ['that is empty', 'a.mp3', '', /is empty/],
    ['of noise', 'a.m4a', Buffer.alloc(4000, 'x'), /no recording|no sound/i],
    ['of text', 'a.wav', 'It was a dark and stormy night.\n'.repeat(100), /no recording|no sound/i],
    [
      'that names an address',
      'a.m3u8',
      '#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n',
      /no recording|no sound/i,
    ],
  ])('%s is refused', async (_what, name, content, says) => {
    const error = await refusal(name, content);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toMatch(says);
  });

  test('that is a picture is refused', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.mp4');
    const picture = ['-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=5:duration=1'];
    await execa('ffmpeg', ['-v', 'error', ...picture, path]);
    await expect(recordings.inspect(path, never)).rejects.toThrow(/no sound/);
  });

  test('that is protected is refused', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.m4a');
    const wav = await record(join(folder.path, 'a.wav'), said);
    const secret = ['-encryption_scheme', 'cenc-aes-ctr', '-encryption_key', '00'.repeat(16)];
    const id = ['-encryption_kid', '11'.repeat(16)];
    await execa('ffmpeg', ['-v', 'error', '-i', wav, '-c:a', 'aac', ...secret, ...id, path]);
    await expect(recordings.inspect(path, never)).rejects.toThrow(/protected/);
  });

  test('that is not there is refused', async () => {
    await expect(recordings.inspect('/no/such.mp3', never)).rejects.toThrow(/There is no file/);
  });
});
