import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { trackFolder } from '#src/adapters/folder/track-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { change, harms, somePcm, trackOf } from '#test/support/library-pieces.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { wavFacts } from '#test/support/wav-facts.ts';

const samples = 5000;
const pcm = somePcm(samples);
const track = trackOf(pcm);

async function openTracks() {
  const folder = await temporaryFolder();
  const tracks = trackFolder(folder.path, await wholeFiles(folder.path));
  const stem = join(folder.path, 'books', 'emma', 'tracks', '001');
  return { ...folder, tracks, wav: `${stem}.wav`, json: `${stem}.json`, mp3: `${stem}.mp3` };
}

/** A library in which the track has been written and kept. */
async function keptTrack() {
  const library = await openTracks();
  await using draft = await library.tracks.draft('emma', 1);
  await writeFile(draft.path, wavFile(pcm));
  await draft.keep(track);
  return library;
}

const asMp3 = { form: 'mp3', bitrate: 192, fingerprint: 'f' } as const;

/** A library in which the track has been encoded, too. */
async function keptEncoding() {
  const library = await keptTrack();
  await using draft = await library.tracks.draftEncoding('emma', 1, 'mp3');
  await writeFile(draft.path, somePcm(300));
  await draft.keep(asMp3);
  return library;
}

describe('a track', () => {
  test('is found as it was written and kept', async () => {
    await using library = await keptTrack();
    const { tracks, wav } = library;
    expect(await tracks.find('emma', 1)).toEqual({ ...track, wavPath: wav });
    expect(await tracks.describe('emma', 1)).toEqual({ ...track, wavPath: wav });
    expect(await wavFacts(wav)).toMatchObject({ sampleRate: 24_000, channels: 1, samples, pcm });
    expect(await everythingBelow(join(library.path, 'tmp'))).toEqual([]);
  });

  test('is no track before it is kept, and leaves no trace when it never is', async () => {
    await using library = await openTracks();
    const { tracks } = library;
    {
      await using draft = await tracks.draft('emma', 1);
      await writeFile(draft.path, wavFile(pcm));
      expect(await tracks.find('emma', 1)).toBeUndefined();
      expect(await tracks.describe('emma', 1)).toBeUndefined();
    }
    expect(await tracks.find('emma', 1)).toBeUndefined();
    expect(await everythingBelow(join(library.path, 'tmp'))).toEqual([]);
  });

  test('is another in another book, and for another chapter', async () => {
    await using library = await keptTrack();
    expect(await library.tracks.find('emma', 2)).toBeUndefined();
    expect(await library.tracks.find('persuasion', 1)).toBeUndefined();
  });

  test('stays as it was while a new one is being written, and when that fails', async () => {
    await using library = await keptTrack();
    const { tracks, wav } = library;
    const bytes = await readFile(wav);
    {
      await using draft = await tracks.draft('emma', 1);
      await writeFile(draft.path, 'half of it');
      expect(await tracks.find('emma', 1)).toBeDefined();
    }
    expect(await readFile(wav)).toEqual(bytes);
    expect(await tracks.find('emma', 1)).toBeDefined();
  });

  test('of an older version, which says nothing of its sound, counts as missing', async () => {
    await using library = await keptTrack();
    await change(library.json, (bytes) => {
      const { sound: _, ...old } = JSON.parse(bytes.toString()) as typeof track;
      return Buffer.from(JSON.stringify(old));
    });
    expect(await library.tracks.describe('emma', 1)).toBeUndefined();
  });

  test.each(harms)('whose WAV %s counts as missing', async (_what, harm) => {
    await using library = await keptTrack();
    await change(library.wav, harm);
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
  });

  test.each(['wav', 'json'] as const)('without its %s counts as missing', async (half) => {
    await using library = await keptTrack();
    await rm(library[half]);
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
    expect(await library.tracks.describe('emma', 1)).toBeUndefined();
  });

  test.each([
    ['a length that is no number', { samples: 'x' }],
    ['another level', { sound: { ...track.sound, peakDb: 0 } }],
    ['no ledger', { ledger: undefined }],
    ['another checksum', { selfCrc32: 1 }],
  ])('whose description has got %s counts as missing', async (_what, other) => {
    await using library = await keptTrack();
    await change(library.json, (bytes) =>
      Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString()), ...other })),
    );
    expect(await library.tracks.describe('emma', 1)).toBeUndefined();
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
  });

  test.each(['null', '[]', '7', '"x"'])('described as %s counts as missing', async (json) => {
    await using library = await keptTrack();
    await writeFile(library.json, json);
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
  });

  test('whose description is cut off counts as missing', async () => {
    await using library = await keptTrack();
    await change(library.json, (bytes) => bytes.subarray(0, -3));
    expect(await library.tracks.find('emma', 1)).toBeUndefined();
  });
});

describe('an encoding', () => {
  test('is found by what it was made of, and how', async () => {
    await using library = await keptEncoding();
    const { tracks, mp3 } = library;
    expect(await tracks.findEncoding('emma', 1, asMp3)).toEqual({ ...asMp3, path: mp3 });
  });

  test.each([
    ['another form', { form: 'aac' }],
    ['another bit rate', { bitrate: 128 }],
    ['another track', { fingerprint: 'g' }],
  ] as const)('is none of %s', async (_what, other) => {
    await using library = await keptEncoding();
    expect(await library.tracks.findEncoding('emma', 1, { ...asMp3, ...other })).toBeUndefined();
  });

  test.each(harms.filter(([what]) => !what.includes('header')))(
    'that %s counts as missing',
    async (_what, harm) => {
      await using library = await keptEncoding();
      await change(library.mp3, harm);
      expect(await library.tracks.findEncoding('emma', 1, asMp3)).toBeUndefined();
    },
  );

  test('replaces the one of its form', async () => {
    await using library = await keptEncoding();
    const { tracks, mp3 } = library;
    const other = { ...asMp3, bitrate: 128 };
    await using draft = await tracks.draftEncoding('emma', 1, 'mp3');
    await writeFile(draft.path, somePcm(100));
    await draft.keep(other);
    expect(await tracks.findEncoding('emma', 1, asMp3)).toBeUndefined();
    expect(await tracks.findEncoding('emma', 1, other)).toEqual({ ...other, path: mp3 });
  });
});
