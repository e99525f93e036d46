import { readFile, readdir, truncate, writeFile } from 'node:fs/promises';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { ffmpegEncoder } from '#src/adapters/ffmpeg/ffmpeg-encoder.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import { InputError } from '#src/domain/errors.ts';
import type { EncodedForm } from '#src/domain/mastering/encodings.ts';
import { probeAudio } from '#test/support/probe-audio.ts';
import { processesWith } from '#test/support/processes.ts';
import { pitchOf, tone } from '#test/support/tones.ts';
import { waitUntil } from '#test/support/wait-until.ts';

import { bitrates, decoded, encoder, never, soundPlace } from './sound-place.ts';

const forms = ['aac', 'mp3', 'opus', 'flac'] as const;
const samples = 60 * 1024;

describe.each<[EncodedForm, string, number, number]>([
  ['aac', 'aac', 24_000, 1024],
  ['mp3', 'mp3', 44_100, 0],
  ['opus', 'opus', 48_000, 0],
  ['flac', 'flac', 24_000, 0],
])('a track as %s', (form, codec, rate, priming) => {
  test('has its form, its length and its pitch, and no tags', async () => {
    await using place = await soundPlace();
    const file = await place.encoded(form, samples);
    const { streams, format } = await probeAudio(file);
    expect(streams).toMatchObject([{ codec_name: codec, sample_rate: `${rate}`, channels: 1 }]);
    expect(Object.keys(format.tags ?? {}).filter((name) => name !== 'encoder')).toEqual([]);
    const pcm = await decoded(file);
    const expected = ((samples + priming) * rate) / 24_000;
    expect(Math.abs(pcm.length / 2 - expected)).toBeLessThan(1);
    const middle = await decoded(file, 24_000);
    expect(Math.abs(pitchOf(middle.subarray(8000, 100_000)) - 440)).toBeLessThan(3);
  });

  test('is the same bytes each time', async () => {
    await using place = await soundPlace();
    const once = await readFile(await place.encoded(form, samples));
    const again = await readFile(await place.encoded(form, samples));
    expect(once.equals(again)).toBe(true);
  });

  test('tells how far it has come', async () => {
    await using place = await soundPlace();
    const wavPath = await place.tone('1.wav', samples);
    const told: number[] = [];
    const order = { form, bitrate: bitrates[form], wavPath, path: place.at('x') };
    await encoder.encode(order, never, (seconds) => told.push(seconds));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(Math.abs((told.at(-1) ?? 0) - samples / 24_000)).toBeLessThan(0.1);
  });
});

describe('a track as mp3', () => {
  test('has a constant bit rate', async () => {
    await using place = await soundPlace();
    const { packets } = await probeAudio(await place.encoded('mp3', samples), '-show_packets');
    // A frame of 1,152 samples at 192 kbit/s is 626.9 bytes, padded to whole ones.
    expect(new Set(packets?.map(({ size }) => size))).toEqual(new Set(['626', '627']));
  });

  test('has no image of what 24 kHz could not hold', async () => {
    await using place = await soundPlace();
    const wavPath = await place.tone('high.wav', samples, 9000);
    const path = place.at('high.mp3');
    await encoder.encode({ form: 'mp3', bitrate: 192, wavPath, path }, never);
    const pcm = await decoded(path);
    const tall = amplitudeAt(pcm, 9000);
    expect(tall).toBeGreaterThan(15_000);
    // What mirrors at half of 24 kHz; ffmpeg's own choice leaves a tenth there.
    expect(20 * Math.log10(amplitudeAt(pcm, 15_000) / tall)).toBeLessThan(-60);
  });
});

describe('a WAV of more than 4 GiB', () => {
  test('is read by the sizes that RF64 has', async () => {
    await using place = await soundPlace();
    const wavPath = place.at('rf64.wav');
    await writeFile(wavPath, rf64(samples));
    for (const form of forms) {
      const path = place.at(form);
      await encoder.encode({ form, bitrate: bitrates[form], wavPath, path }, never);
      expect(Math.abs((await encoder.playedSamples(form, path)) - samples)).toBeLessThan(2);
    }
  });
});

describe('encoding', () => {
  const mp3 = { form: 'mp3', bitrate: 192 } as const;

  test('fails with the words of ffmpeg when the WAV is missing', async () => {
    await using place = await soundPlace();
    const order = { ...mp3, wavPath: place.at('none.wav'), path: place.at('x.mp3') };
    await expect(encoder.encode(order, never)).rejects.toThrow(
      /^ffmpeg failed: .*No such file or directory/,
    );
  });

  test('asks for room when the disk is full', async () => {
    if (process.platform !== 'linux') return;
    await using place = await soundPlace();
    const wavPath = await place.tone('1.wav', samples);
    for (const form of forms) {
      const order = { form, bitrate: bitrates[form], wavPath, path: '/dev/full' };
      await expect(encoder.encode(order, never)).rejects.toThrow(InputError);
    }
  });

  test.each(['at once', 'while ffmpeg runs'])('stops when it is aborted %s', async (when) => {
    await using place = await soundPlace();
    const wavPath = place.at('long.wav');
    const hours = 10 * 60 * 60 * 24_000;
    await writeFile(wavPath, wavHeader(hours));
    await truncate(wavPath, 44 + hours * 2);
    const abort = new AbortController();
    const reason = new Error('shutdown');
    const order = { ...mp3, wavPath, path: place.at('x.mp3') };
    const outcome = expect(encoder.encode(order, abort.signal)).rejects.toBe(reason);
    if (when === 'while ffmpeg runs') {
      await waitUntil(async () => (await readdir(place.at('.'))).includes('x.mp3'));
    }
    abort.abort(reason);
    await outcome;
    expect(await processesWith(place.path)).toEqual([]);
  });

  test('is stopped when ffmpeg gets no further', async () => {
    await using place = await soundPlace();
    const wavPath = place.at('pipe.wav');
    // Nobody ever writes into it.
    await execa('mkfifo', [wavPath]);
    const order = { ...mp3, wavPath, path: place.at('x.mp3') };
    await expect(ffmpegEncoder({ stallMs: 300 }).encode(order, never)).rejects.toThrow(
      'ffmpeg got no further for 0.3 s and was stopped.',
    );
    expect(await processesWith(place.path)).toEqual([]);
  });
});

/** A WAV with its sizes in a `ds64` chunk (EBU Tech 3306). */
function rf64(count: number): Buffer {
  const ds64 = Buffer.alloc(36);
  ds64.write('ds64', 0, 'latin1');
  ds64.writeUInt32LE(28, 4);
  ds64.writeBigUInt64LE(BigInt(36 + 36 + count * 2), 8);
  ds64.writeBigUInt64LE(BigInt(count * 2), 16);
  ds64.writeBigUInt64LE(BigInt(count), 24);
  const header = Buffer.from(wavHeader(count));
  header.write('RF64', 0, 'latin1');
  header.writeUInt32LE(0xffff_ffff, 4);
  header.writeUInt32LE(0xffff_ffff, 40);
  return Buffer.concat([header.subarray(0, 12), ds64, header.subarray(12), tone(count)]);
}

/** How loud one pitch is in samples of 44.1 kHz (Goertzel), its ends faded. */
function amplitudeAt(pcm: Buffer, hertz: number): number {
  const count = pcm.length / 2;
  let real = 0;
  let imaginary = 0;
  for (let at = 0; at < count; at++) {
    const window = 1 - Math.cos((2 * Math.PI * at) / count);
    const angle = (2 * Math.PI * hertz * at) / 44_100;
    real += pcm.readInt16LE(at * 2) * window * Math.cos(angle);
    imaginary += pcm.readInt16LE(at * 2) * window * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / count;
}
