import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { trackFolder } from '#src/adapters/folder/track-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { change, harms, somePcm, trackOf } from '#test/support/library-pieces.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { wavFacts } from '#test/support/wav-facts.ts';

const samples = 5000;
const pcm = somePcm(samples);
const track = trackOf(pcm);

/** A sound in stretches of odd lengths. */
async function* stretches(whole: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < whole.length; at += 333) yield whole.subarray(at, at + 333);
}

async function openTracks() {
  const folder = await temporaryFolder();
  const tracks = trackFolder(folder.path, await wholeFiles(folder.path));
  const stem = join(folder.path, 'books', 'emma', 'tracks', '001');
  return { ...folder, tracks, wav: `${stem}.wav`, json: `${stem}.json` };
}

/** A library in which the track has been written and recorded. */
async function recordedTrack() {
  const library = await openTracks();
  await library.tracks.write('emma', { number: 1, samples, pcm: stretches(pcm) });
  await library.tracks.record('emma', track);
  return library;
}

describe('a track', () => {
  test('is found as it was written and recorded', async () => {
    await using library = await recordedTrack();
    const { tracks, wav } = library;
    expect(await tracks.find('emma', 1)).toEqual({ ...track, wavPath: wav });
    expect(await tracks.describe('emma', 1)).toEqual({ ...track, wavPath: wav });
    expect(await wavFacts(wav)).toMatchObject({ sampleRate: 24_000, channels: 1, samples, pcm });
  });

  test('has a WAV of the same bytes whatever the stretches were', async () => {
    await using library = await recordedTrack();
    const { tracks, wav } = library;
    const bytes = await readFile(wav);
    const whole = (async function* () {
      yield pcm;
    })();
    await tracks.write('emma', { number: 1, samples, pcm: whole });
    expect(await readFile(wav)).toEqual(bytes);
  });

  test('is no track before it is recorded, and is another in another book', async () => {
    await using library = await openTracks();
    const { tracks } = library;
    await tracks.write('emma', { number: 1, samples, pcm: stretches(pcm) });
    expect(await tracks.find('emma', 1)).toBeUndefined();
    expect(await tracks.describe('emma', 1)).toBeUndefined();
    await tracks.record('emma', track);
    expect(await tracks.find('emma', 2)).toBeUndefined();
    expect(await tracks.find('persuasion', 1)).toBeUndefined();
  });

  test.each([
    ['too few', samples + 1],
    ['too many', samples - 1],
  ])('of %s samples is not written at all', async (_what, promised) => {
    await using library = await openTracks();
    const write = library.tracks.write('emma', {
      number: 1,
      samples: promised,
      pcm: stretches(pcm),
    });
    await expect(write).rejects.toThrow(`Chapter 1 came to 5000 samples, not ${promised}.`);
    expect(await everythingBelow(library.path)).not.toContain('books/emma/tracks/001.wav');
    expect(await everythingBelow(join(library.path, 'tmp'))).toEqual([]);
  });

  test('stays as it was when its samples stop coming half-way', async () => {
    await using library = await recordedTrack();
    const { tracks, wav } = library;
    const bytes = await readFile(wav);
    const broken = (async function* () {
      yield pcm.subarray(0, 100);
      throw new Error('a take is gone');
    })();
    const write = tracks.write('emma', { number: 1, samples, pcm: broken });
    await expect(write).rejects.toThrow('a take is gone');
    expect(await readFile(wav)).toEqual(bytes);
    expect(await tracks.find('emma', 1)).toBeDefined();
    expect(await everythingBelow(join(library.path, 'tmp'))).toEqual([]);
  });

  test.each(harms)('whose WAV %s counts as missing', async (_what, harm) => {
    await using library = await recordedTrack();
    await change(library.wav, harm);
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
  });

  test.each(['wav', 'json'] as const)('without its %s counts as missing', async (half) => {
    await using library = await recordedTrack();
    await rm(library[half]);
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
    expect(await library.tracks.describe('emma', 1)).toBeUndefined();
  });

  test('whose description is cut off counts as missing', async () => {
    await using library = await recordedTrack();
    await change(library.json, (bytes) => bytes.subarray(0, -3));
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
  });
});
