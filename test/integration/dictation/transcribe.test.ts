import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { InputError } from '#src/domain/errors.ts';
import { transcribe } from '#src/main/dictation.ts';

import { dictationPlace, wordsIn } from './dictation-place.ts';
import { fakeListening, hearTones } from './fake-listening.ts';
import { hiss, manyWords, record, speak, writeWav, written } from './tone-speech.ts';

const short = manyWords(60);
const long = manyWords(300);
const inWords = (said: typeof short): string[] => said.map(({ word }) => written(word));

describe('a recording that is written down', () => {
  test('is a manuscript beside it, every word in its place', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'The Night Train.wav'), long);
    const listening = fakeListening();
    const result = await place.transcribe(listening, 'The Night Train.wav');
    expect(result).toMatchObject({
      path: join(place.path, 'The Night Train.md'),
      title: 'The Night Train',
      language: 'en',
      recordings: 1,
      words: 300,
      unheard: [],
      usd: listening.requests.length / 100,
    });
    expect(listening.requests.length).toBeGreaterThan(2);
    expect(await wordsIn(result.path)).toEqual(inWords(long));
    expect(await place.read('The Night Train.md')).toMatch(/^---\ntitle: "The Night Train"\n/);
    expect(listening.isClosed()).toBe(true);
    expect(await place.leftovers()).toEqual([]);
    expect(await readdir(place.path)).toEqual([
      '.tmp',
      'The Night Train.md',
      'The Night Train.wav',
      'library',
    ]);
  });

  test('tells how far it is', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), long);
    await place.transcribe(fakeListening(), 'a.wav');
    const last = place.progress.at(-1);
    expect(last).toMatchObject({ recordings: 1, recordingsCut: 1, unheard: 0 });
    expect(last?.piecesDone).toBe(last?.pieces);
    expect(last?.secondsDone).toBeCloseTo(last?.seconds ?? 0, 0);
  });

  test('is a chapter each of a folder, in natural order', async () => {
    await using place = await dictationPlace();
    const folder = await place.folder('My Tales');
    await record(join(folder, '10 The End.wav'), manyWords(12));
    await record(join(folder, '2 The Road.mp3'), manyWords(11), '-q:a', '4');
    await record(join(folder, 'prologue.flac'), manyWords(10));
    const { path, title } = await place.transcribe(fakeListening(), 'My Tales');
    expect(path).toBe(join(folder, 'My Tales.md'));
    expect(title).toBe('My Tales');
    const headings = (await place.read('My Tales/My Tales.md')).match(/^# .*$/gm);
    expect(headings).toEqual(['# Prologue', '# The Road', '# The End']);
    expect(await wordsIn(path)).toEqual(
      inWords([...manyWords(10), ...manyWords(11), ...manyWords(12)]),
    );
  });

  test('is heard several pieces at a time, and no more', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), manyWords(300));
    const both = Promise.withResolvers<void>();
    const listening = fakeListening(async (request, number) => {
      if (number === 1) both.resolve();
      await both.promise;
      return hearTones(request, number);
    }, 2);
    await place.transcribe(listening, 'a.wav');
    expect(listening.mostAtOnce()).toBe(2);
  });

  test('is not replaced unless that is wished', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), short);
    await writeFile(join(place.path, 'a.md'), 'My own words.');
    const listening = fakeListening();
    const order = { paths: [join(place.path, 'a.wav')], language: 'en' };
    await expect(transcribe(order, await place.desk(listening))).rejects.toThrow(
      /is there already/,
    );
    expect(listening.requests).toEqual([]);
    await transcribe({ ...order, force: true }, await place.desk(listening));
    expect(await wordsIn(join(place.path, 'a.md'))).toEqual(inWords(short));
  });

  test('goes where a person says, under the title they give', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), short);
    const order = { paths: [join(place.path, 'a.wav')], title: 'Night: a tale', language: 'de' };
    const to = join(place.path, 'deep', 'down', 'b.md');
    const result = await transcribe({ ...order, to }, await place.desk());
    expect(result).toMatchObject({ path: to, title: 'Night: a tale', language: 'de' });
    await expect(transcribe({ ...order, to: 'b.docx' }, await place.desk())).rejects.toThrow(
      /not named as a Markdown file/,
    );
  });

  test('is sent without the silence of a forgotten recorder', async () => {
    await using place = await dictationPlace();
    const pcm = Buffer.concat([speak(short), hiss(600), speak(short)]);
    await writeWav(join(place.path, 'a.wav'), pcm);
    const listening = fakeListening();
    const { path } = await place.transcribe(listening, 'a.wav');
    const sent = listening.requests.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(sent).toBeLessThan(70);
    expect(await wordsIn(path)).toEqual(inWords([...short, ...short]));
  });

  test('without a voice in it is refused', async () => {
    await using place = await dictationPlace();
    await writeWav(join(place.path, 'a.wav'), hiss(20));
    const listening = fakeListening();
    await expect(place.transcribe(listening, 'a.wav')).rejects.toThrow('Nobody speaks in a.wav.');
    expect(listening.requests).toEqual([]);
  });

  test('costs nothing when one of the others can not be heard', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, '1.wav'), short);
    await writeFile(join(place.path, '2.wav'), 'no sound');
    const listening = fakeListening();
    await expect(place.transcribe(listening, '1.wav', '2.wav')).rejects.toThrow(InputError);
    expect(listening.requests).toEqual([]);
  });
});
