import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { dictatedManuscript } from '#src/main/dictation.ts';
import { isDictation } from '#src/main/dictation/is-dictation.ts';
import { choosePlace } from '#src/main/dictation/manuscript-place.ts';

import { dictationPlace } from './dictation-place.ts';
import { fakeListening } from './fake-listening.ts';
import { manyWords, record } from './tone-speech.ts';

const short = manyWords(60);

describe('recordings that are to be narrated', () => {
  test('are written down once, and then read from the edited manuscript', async () => {
    await using place = await dictationPlace();
    const recording = await record(join(place.path, 'a.wav'), short);
    const listening = fakeListening();
    const wish = { language: 'en' };
    const path = await dictatedManuscript([recording], wish, await place.desk(listening));
    expect(path).toBe(join(place.path, 'a.md'));
    expect(place.said).toContain(
      `The transcript lies in ${path}, where it can be edited and narrated again.`,
    );
    await writeFile(path, (await place.read('a.md')).replace('title: "A"', 'title: Edited'));
    const again = fakeListening();
    expect(await dictatedManuscript([recording], wish, await place.desk(again))).toBe(path);
    expect(again.requests).toEqual([]);
    expect(await place.read('a.md')).toContain('title: Edited');
  });

  test('are not written down where nothing may be paid', async () => {
    await using place = await dictationPlace();
    const recording = await record(join(place.path, 'a.wav'), short);
    const { openListening: _, ...kept } = await place.desk();
    await expect(dictatedManuscript([recording], {}, kept)).rejects.toThrow(
      /has not been written down yet/,
    );
  });

  test.each([
    ['somebody’s own', 'It was dark.\n', /does not say that it was written down/],
    [
      'one from another recording',
      `---\ntitle: A\nrecordings:\n  - file: a.wav\n    sha256: "${'0'.repeat(64)}"\n---\n\nText.\n`,
      /other recordings than these/,
    ],
  ])('are never mixed up with a manuscript that is %s', async (_whose, markdown, says) => {
    await using place = await dictationPlace();
    const recording = await record(join(place.path, 'a.wav'), short);
    await writeFile(join(place.path, 'a.md'), markdown);
    const listening = fakeListening();
    await expect(dictatedManuscript([recording], {}, await place.desk(listening))).rejects.toThrow(
      says,
    );
    expect(listening.requests).toEqual([]);
    expect(await place.read('a.md')).toBe(markdown);
  });

  test('leave their manuscript in out when nothing can be written beside them', async () => {
    await using place = await dictationPlace();
    const outFolder = join(place.path, 'out');
    // Nobody can write there, whatever their rights.
    const given = { files: [], folder: '/proc', name: 'a' };
    expect(await choosePlace(given, { outFolder })).toBe(join(outFolder, 'a.md'));
  });

  test('are known by their names', async () => {
    await using place = await dictationPlace();
    const folder = await place.folder('tapes');
    const recording = await record(join(folder, '1.wav'), manyWords(10));
    await copyFile(recording, join(place.path, 'a.mp3'));
    await writeFile(join(place.path, 'a.txt'), 'Text.');
    expect(await isDictation([folder])).toBe(true);
    await writeFile(join(folder, 'tapes.md'), 'Text.');
    expect(await isDictation([folder])).toBe(true);
    expect(await isDictation([recording])).toBe(true);
    expect(await isDictation([join(place.path, 'a.txt')])).toBe(false);
    await writeFile(join(folder, 'chapter 1.md'), 'Text.');
    expect(await isDictation([folder])).toBe(false);
  });
});
