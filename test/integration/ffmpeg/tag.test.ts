import { readFile, writeFile } from 'node:fs/promises';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { InputError } from '#src/domain/errors.ts';
import { probeAudio } from '#test/support/probe-audio.ts';

import { decoded, encoder, never, odd, soundPlace, tags } from './sound-place.ts';

const samples = 60 * 1024;

/** Names of tags in small letters: each form has a habit of its own. */
function lower(found: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found ?? {}).map(([name, text]) => [name.toLowerCase(), text]),
  );
}

describe.each(['mp3', 'opus', 'flac'] as const)('a tagged %s', (form) => {
  test('has all tags and the cover, byte by byte', async () => {
    await using place = await soundPlace();
    const encodedPath = await place.encoded(form, samples);
    const coverPath = await place.cover();
    const path = place.at(`001 - 50% %03d.${form}`);
    await encoder.tag({ form, encodedPath, tags, coverPath, path }, never);
    const { format, streams } = await probeAudio(path);
    const sound = streams.find(({ codec_type: type }) => type === 'audio');
    const found = lower(format.tags ?? (sound as { tags?: Record<string, string> }).tags);
    const inStream = lower((sound as { tags?: Record<string, string> } | undefined)?.tags);
    expect({ ...inStream, ...found }).toMatchObject({
      title: tags.title,
      album: odd,
      artist: 'Ann; Lee = #2',
      album_artist: 'Ann; Lee = #2',
      composer: 'Marin',
      genre: 'Audiobook',
      publisher: 'Söhne & Co',
      language: 'en',
      date: '1815',
      comment: expect.stringContaining('First line\nsecond line; and "more"'),
      series: 'The "Series"',
      'series-part': '2.5',
      isbn: '978-3-16-148410-0',
      [form === 'mp3' ? 'tit3' : 'subtitle']: 'Or: what?',
      track: form === 'mp3' ? '1/3' : '1',
    });
    expect(streams).toContainEqual(
      expect.objectContaining({
        codec_name: 'png',
        width: 400,
        disposition: expect.objectContaining({ attached_pic: 1 }),
      }),
    );
    expect((await coverIn(path)).equals(await readFile(coverPath))).toBe(true);
  });

  test('sounds as the encoded file, frame by frame and sample by sample', async () => {
    await using place = await soundPlace();
    const encodedPath = await place.encoded(form, samples);
    const path = place.at('tagged');
    await encoder.tag({ form, encodedPath, tags, coverPath: await place.cover(), path }, never);
    expect(await frames(path)).toEqual(await frames(encodedPath));
    expect((await decoded(path)).equals(await decoded(encodedPath))).toBe(true);
  });

  test('is the same bytes each time, and needs no cover', async () => {
    await using place = await soundPlace();
    const encodedPath = await place.encoded(form, samples);
    const files = [place.at('1'), place.at('2')];
    for (const path of files) await encoder.tag({ form, encodedPath, tags, path }, never);
    const [one, two] = await Promise.all(files.map((path) => readFile(path)));
    expect(one?.equals(two ?? Buffer.of())).toBe(true);
    const { streams } = await probeAudio(files[0] ?? '');
    expect(streams.map(({ codec_type: type }) => type)).toEqual(['audio']);
  });

  test('is refused with a cover that is no picture', async () => {
    await using place = await soundPlace();
    const encodedPath = await place.encoded(form, 4096);
    const coverPath = place.at('cover.png');
    const path = place.at('x');
    const order = { form, encodedPath, tags, coverPath, path };
    await expect(encoder.tag(order, never)).rejects.toThrow(InputError);
    await writeFile(coverPath, '<svg/>');
    await expect(encoder.tag(order, never)).rejects.toThrow('is neither a JPEG nor a PNG');
  });

  test('is not written when that is aborted, nor onto a full disk', async () => {
    await using place = await soundPlace();
    const encodedPath = await place.encoded(form, 4096);
    const reason = new Error('shutdown');
    const order = { form, encodedPath, tags, path: place.at('x') };
    await expect(encoder.tag(order, AbortSignal.abort(reason))).rejects.toBe(reason);
    if (process.platform !== 'linux') return;
    const full = { ...order, path: '/dev/full' };
    await expect(encoder.tag(full, never)).rejects.toThrow(InputError);
  });
});

describe('a tagged mp3', () => {
  test('ends with the encoded one', async () => {
    await using place = await soundPlace();
    const encodedPath = await place.encoded('mp3', samples);
    const path = place.at('tagged.mp3');
    await encoder.tag({ form: 'mp3', encodedPath, tags, path }, never);
    const [encoded, tagged] = [await readFile(encodedPath), await readFile(path)];
    expect(tagged.subarray(0, 4)).toEqual(Buffer.from('ID3\x03'));
    expect(tagged.subarray(-encoded.length).equals(encoded)).toBe(true);
  });
});

/** Checksum and size of every frame of sound. */
async function frames(path: string): Promise<string[]> {
  const args = ['-v', 'error', '-i', path, '-map', '0:a', '-c', 'copy', '-f', 'framehash', '-'];
  const { stdout } = await execa('ffmpeg', args, { stdin: 'ignore' });
  const lines = stdout.split('\n').filter((line) => !line.startsWith('#'));
  return lines.map((line) => line.split(',').slice(4, 6).join());
}

async function coverIn(path: string): Promise<Buffer> {
  const args = ['-v', 'error', '-i', path, '-map', '0:v', '-c', 'copy', '-f', 'image2pipe', '-'];
  const { stdout } = await execa('ffmpeg', args, { encoding: 'buffer', stdin: 'ignore' });
  return Buffer.from(stdout);
}
