import { readdir } from 'node:fs/promises';

import { describe, expect, test } from '@jest/globals';

import { ffmpegAudioTools } from '#src/adapters/ffmpeg/ffmpeg-audio-tools.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import { TakeRejectedError } from '#src/domain/errors.ts';
import { processesWith } from '#test/support/processes.ts';
import { startScript } from '#test/support/start-script.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { converted, pitchOf, tone } from '#test/support/tones.ts';

const samples = 24_000;
const pcm = tone(samples);
const wav = Buffer.concat([wavHeader(samples), pcm]);
const never = new AbortController().signal;
const decode = async (audio: Uint8Array): Promise<Buffer> =>
  Buffer.from(await ffmpegAudioTools.decode(audio, never));

describe('a recording of 24 kHz mono s16', () => {
  test.each([
    ['true sizes', samples * 2],
    ['sizes that say it is streamed', 0xffff_ffff],
    ['other sizes that say so', 0x7fff_ffff],
    ['no sizes', 0],
  ])('with %s comes out bit by bit', async (_what, declared) => {
    const file = Buffer.from(wav);
    file.writeUInt32LE(declared, 4);
    file.writeUInt32LE(declared, 40);
    expect(await decode(file)).toEqual(pcm);
  });

  test('loses a chunk after its samples, and half a sample at its end', async () => {
    const note = Buffer.from('LIST\x04\0\0\0note', 'latin1');
    expect(await decode(Buffer.concat([wav, note]))).toEqual(pcm);
    const streamed = Buffer.concat([wav, Buffer.from('x')]);
    streamed.writeUInt32LE(0xffff_ffff, 40);
    expect(await decode(streamed)).toEqual(pcm);
  });
});

describe('a recording of another kind', () => {
  test.each([
    ['a WAV of 44.1 kHz', ['-ar', '44100', '-f', 'wav']],
    ['a WAV of 22.05 kHz', ['-ar', '22050', '-f', 'wav']],
    ['a WAV in stereo', ['-ac', '2', '-f', 'wav']],
    ['a WAV of 24 bits', ['-c:a', 'pcm_s24le', '-f', 'wav']],
    ['a WAV of floating point', ['-c:a', 'pcm_f32le', '-f', 'wav']],
    ['a FLAC', ['-f', 'flac']],
    ['an MP3', ['-f', 'mp3']],
    ['an Opus', ['-c:a', 'libopus', '-f', 'ogg']],
    ['an AAC', ['-f', 'adts']],
  ])('keeps length and pitch as %s', async (_kind, options) => {
    const decoded = await decode(await converted(wav, ...options));
    // Lossy encoders add up to three frames of 1,152 samples.
    expect(decoded.length / 2).toBeGreaterThan(samples - 100);
    expect(decoded.length / 2).toBeLessThan(samples + 4000);
    const middle = decoded.subarray(4000 * 2, 20_000 * 2);
    expect(pitchOf(middle)).toBeGreaterThan(437);
    expect(pitchOf(middle)).toBeLessThan(443);
  });
});

describe('what is no recording', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from(tone(3000, 7919).map((byte, at) => byte ^ (at * 31)))],
    ['a web page', Buffer.from('<!doctype html><title>502 Bad Gateway</title>')],
    ['JSON', Buffer.from('{"error":{"message":"no"}}')],
    ['a WAV that is cut off', wav.subarray(0, 20_000)],
    ['a WAV that ends with its header', wav.subarray(0, 44)],
    ['a WAV that ends in its header', wav.subarray(0, 30)],
    ['a WAV of a compression nobody knows', withFormatTag(0x1234)],
  ])('is rejected: %s', async (_what, bytes) => {
    await expect(decode(bytes)).rejects.toBeInstanceOf(TakeRejectedError);
  });

  test('is rejected when it is a list that names files of this machine', async () => {
    const list = `ffconcat version 1.0\nfile '/etc/hostname'\n`;
    await expect(decode(Buffer.from(list))).rejects.toBeInstanceOf(TakeRejectedError);
  });
});

describe('decoding that is aborted', () => {
  test.each(['before it begins', 'right after it has begun'])(
    '%s ends with the reason',
    async (when) => {
      const mp3 = await converted(wav, '-f', 'mp3');
      const abort = new AbortController();
      const reason = new Error('shutdown');
      if (when === 'before it begins') abort.abort(reason);
      const decoding = ffmpegAudioTools.decode(mp3, abort.signal);
      abort.abort(reason);
      await expect(decoding).rejects.toBe(reason);
    },
  );
});

describe('however decoding ends', () => {
  /** Decodes what can and what can't be decoded, each to the end and aborted. */
  const decoder = `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { ffmpegAudioTools } from '#src/adapters/ffmpeg/ffmpeg-audio-tools.ts';
    import { wavHeader } from '#src/domain/audio/wav-header.ts';
    process.env.TMPDIR = process.argv[1];
    const second = Buffer.concat([wavHeader(24_000), Buffer.alloc(48_000)]);
    second.writeUInt32LE(44_100, 24);
    for (const recording of [second, Buffer.from('garbage')]) {
      const abort = new AbortController();
      await ffmpegAudioTools.decode(recording, abort.signal).catch(() => undefined);
      const aborted = ffmpegAudioTools.decode(recording, abort.signal).catch(() => undefined);
      await sleep(5);
      abort.abort();
      await aborted;
    }
    console.log('done');
  `;

  test('no file and no ffmpeg is left of it', async () => {
    await using folder = await temporaryFolder();
    await using script = startScript(decoder, folder.path);
    await script.said('done');
    await script.kill();
    expect(await readdir(folder.path)).toEqual([]);
    expect(await processesWith(folder.path)).toEqual([]);
  });
});

function withFormatTag(tag: number): Buffer {
  const file = Buffer.from(wav);
  file.writeUInt16LE(tag, 20);
  return file;
}
