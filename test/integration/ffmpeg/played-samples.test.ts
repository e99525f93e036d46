import { readFile, writeFile } from 'node:fs/promises';

import { describe, expect, test } from '@jest/globals';

import type { EncodedForm } from '#src/domain/mastering/encodings.ts';

import { encoder, never, soundPlace, tags } from './sound-place.ts';

const forms: EncodedForm[] = ['aac', 'mp3', 'opus', 'flac'];
const samples = 61 * 1024;

/** The count, or 0 when it can't be counted. */
async function countOf(form: EncodedForm, path: string): Promise<number> {
  return await encoder.playedSamples(form, path).catch(() => 0);
}

describe.each(forms)('the played samples of %s', (form) => {
  test.each([1024, 2048, 24 * 1024, 200 * 1024])('are those of its WAV: %d', async (count) => {
    await using place = await soundPlace();
    const played = await encoder.playedSamples(form, await place.encoded(form, count));
    expect(Math.abs(played - count)).toBeLessThanOrEqual(form === 'mp3' ? 1 : 0);
  });

  test('are fewer, or none, of a file that was cut off anywhere', async () => {
    await using place = await soundPlace();
    const whole = await readFile(await place.encoded(form, samples));
    const cut = place.at('cut');
    const ends = [0, 1, 20, 500, whole.length >> 1];
    const last = [700, 650, 640, 627, 626, 420, 300, 200, 100, 40, 16, 10, 4, 3, 2, 1];
    for (const end of [...ends, ...last.map((missing) => whole.length - missing)]) {
      await writeFile(cut, whole.subarray(0, end));
      expect(await countOf(form, cut)).toBeLessThan(samples - 5);
    }
  });

  test('are not counted of something else', async () => {
    await using place = await soundPlace();
    const other = place.at('other');
    for (const bytes of ['', 'x', '<html>', 'y'.repeat(5000), 'ID3\x03\0\0\0\0\0\0nothing else']) {
      await writeFile(other, bytes);
      await expect(encoder.playedSamples(form, other)).rejects.toThrow(/ is no whole /);
    }
    for (const wrong of forms.filter((each) => each !== form)) {
      const file = await place.encoded(wrong, 4096);
      await expect(encoder.playedSamples(form, file)).rejects.toThrow(/ is no whole /);
    }
    await expect(encoder.playedSamples(form, place.at('none'))).rejects.toThrow('ENOENT');
  });
});

describe('a file with damage in its middle', () => {
  test.each<EncodedForm>(['opus', 'flac'])('is not counted as %s', async (form) => {
    await using place = await soundPlace();
    const file = await place.encoded(form, samples);
    const bytes = await readFile(file);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await writeFile(file, bytes);
    await expect(encoder.playedSamples(form, file)).rejects.toThrow(/ is no whole /);
  });

  test.each<EncodedForm>(['aac', 'mp3', 'opus', 'flac'])(
    'is not counted as %s when a piece is missing',
    async (form) => {
      await using place = await soundPlace();
      const file = await place.encoded(form, samples);
      const bytes = await readFile(file);
      const middle = bytes.length >> 1;
      await writeFile(
        file,
        Buffer.concat([bytes.subarray(0, middle), bytes.subarray(middle + 99)]),
      );
      await expect(encoder.playedSamples(form, file)).rejects.toThrow(/ is no whole /);
    },
  );
});

describe('silence', () => {
  test.each(forms)('is counted as any sound: %s', async (form) => {
    await using place = await soundPlace();
    // Its last frame in FLAC is smaller than the head of a frame can be.
    const wavPath = await place.tone('silence.wav', samples, 0);
    const path = place.at('silence');
    await encoder.encode({ form, bitrate: 96, wavPath, path }, never);
    expect(Math.abs((await encoder.playedSamples(form, path)) - samples)).toBeLessThanOrEqual(1);
  });
});

describe('tags', () => {
  test.each(['mp3', 'opus', 'flac'] as const)('change no count: %s', async (form) => {
    await using place = await soundPlace();
    const encodedPath = await place.encoded(form, samples);
    const path = place.at('tagged');
    await encoder.tag({ form, encodedPath, tags, coverPath: await place.cover(), path }, never);
    expect(await encoder.playedSamples(form, path)).toBe(
      await encoder.playedSamples(form, encodedPath),
    );
  });
});
