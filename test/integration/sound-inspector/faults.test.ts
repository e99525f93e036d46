import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { isProtected } from '#src/adapters/ffmpeg/is-protected.ts';
import { ffmpegSoundInspector } from '#src/adapters/sound-inspector/ffmpeg-sound-inspector.ts';
import { InputError } from '#src/domain/errors.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { encode, goodChapter } from './known-sound.ts';

const inspector = ffmpegSoundInspector(isProtected);
const never = new AbortController().signal;

async function refusal(path: string): Promise<InputError> {
  const error = await inspector.inspect(path, never).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

describe('a file that cannot be measured is refused in a plain sentence', () => {
  test.each<[what: string, name: string, content: string | Uint8Array, says: RegExp]>([
    ['an empty one', 'a.mp3', '', /^The file \S+ is empty\.$/],
    ['text', 'a.mp3', 'It was a dark and stormy night.\n'.repeat(100), /no sound/],
    ['a playlist', 'a.m4b', '#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/a.ts\n', /no sound/],
    ['bytes of any kind', 'a.m4b', Buffer.alloc(4000, 'x'), /no sound/],
  ])('%s', async (_what, name, content, says) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, name);
    await writeFile(path, content);
    expect((await refusal(path)).message).toMatch(says);
  });

  test('one that is not there, or a folder', async () => {
    await using folder = await temporaryFolder();
    expect((await refusal('/no/such.mp3')).message).toBe('There is no file /no/such.mp3.');
    expect((await refusal(folder.path)).message).toBe(`${folder.path} is not a file.`);
  });

  test('a picture', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.mp4');
    const picture = ['-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=5:duration=1'];
    await execa('ffmpeg', ['-v', 'error', ...picture, path]);
    expect((await refusal(path)).message).toBe(`There is no sound in ${path}.`);
  });

  test('one that is protected', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.m4a');
    const secret = ['-encryption_scheme', 'cenc-aes-ctr', '-encryption_key', '00'.repeat(16)];
    const id = ['-encryption_kid', '11'.repeat(16)];
    await encode(path, goodChapter(), '-c:a', 'aac', ...secret, ...id);
    expect((await refusal(path)).message).toMatch(/protected against copying/);
  });

  test.each<[name: string, options: string[]]>([
    ['a.mp3', ['-b:a', '192k']],
    ['a.m4b', ['-c:a', 'aac', '-movflags', '+faststart']],
    ['a.flac', []],
    ['a.wav', []],
    ['a.wav', ['-rf64', 'always']],
  ])('%s %j that breaks off', async (name, options) => {
    await using folder = await temporaryFolder();
    const path = await encode(join(folder.path, name), goodChapter(), ...options);
    const { length } = await readFile(path);
    await truncate(path, Math.round(length / 2));
    expect((await refusal(path)).message).toMatch(
      /breaks off: it should be 12\.[78] s long, and [\d.]+ s of it are there\.$/,
    );
  });

  test.each<[name: string, options: string[]]>([
    ['a.mp3', ['-b:a', '192k']],
    ['a.m4b', ['-c:a', 'aac', '-b:a', '128k']],
  ])('%s with a hole in it', async (name, options) => {
    await using folder = await temporaryFolder();
    const path = await encode(join(folder.path, name), goodChapter(), ...options);
    const bytes = await readFile(path);
    bytes.fill(0xaa, 30_000, 34_000);
    await writeFile(path, bytes);
    expect((await refusal(path)).message).toMatch(/is damaged|breaks off/);
  });

  test('one without samples', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.wav');
    await encode(path, { samples: new Float32Array(0), rate: 44_100, channels: 1 });
    expect((await refusal(path)).message).toMatch(/no sound|damaged/);
  });
});

test('a WAV whose maker did not know its length is whole', async () => {
  await using folder = await temporaryFolder();
  const path = await encode(join(folder.path, 'a.wav'), goodChapter(), '-bitexact');
  const bytes = await readFile(path);
  for (const at of [4, 40]) bytes.writeUInt32LE(0xffff_ffff, at);
  await writeFile(path, bytes);
  expect((await inspector.inspect(path, never)).seconds).toBeCloseTo(12.75, 3);
});

describe('names', () => {
  test.each(['-i evil.mp3', 'a:b.mp3', 'chapter %03d.mp3', "it's; #1 & “so”.mp3"])(
    '%s is measured like any other',
    async (name) => {
      await using folder = await temporaryFolder();
      const path = join(folder.path, name);
      await writeFile(path, await readFile(await encode(`${folder.path}/x.mp3`, goodChapter())));
      expect((await inspector.inspect(path, never)).codec).toBe('mp3');
    },
  );
});

test('who stops it is heard at once', async () => {
  await using folder = await temporaryFolder();
  const path = await encode(join(folder.path, 'a.mp3'), goodChapter());
  const stop = new AbortController();
  const reason = new Error('Stopped.');
  const measuring = inspector.inspect(path, stop.signal, () => stop.abort(reason));
  await expect(measuring).rejects.toBe(reason);
});
