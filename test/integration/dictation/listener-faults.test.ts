import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import {
  BudgetReachedError,
  ContentFilteredError,
  RefusedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import { dictatedManuscript, transcribe } from '#src/main/dictation.ts';

import { dictationPlace, wordsIn } from './dictation-place.ts';
import { fakeListening, hearTones } from './fake-listening.ts';
import { hearWords, manyWords, record, written } from './tone-speech.ts';

const short = manyWords(60);
const long = manyWords(300);
const inWords = (said: typeof short): string[] => said.map(({ word }) => written(word));

describe('a listener', () => {
  test('is asked again when the service fails or has no room', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), short);
    const listening = fakeListening((request, number) => {
      if (number === 0) throw new TemporaryError('lost');
      if (number < 4) throw new ThrottledError('full', 1);
      return hearTones(request, number);
    });
    const { path } = await place.transcribe(listening, 'a.wav');
    expect(listening.requests).toHaveLength(5);
    expect(await wordsIn(path)).toEqual(inWords(short));
  });

  test('that fails for good ends it, and nothing heard is paid again', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), long);
    const failing = fakeListening((request, number) => {
      if (number >= 2)
        throw new BudgetReachedError('enough', 'raise it', { of: 'book', spentUsd: 1 });
      return hearTones(request, number);
    }, 1);
    await expect(place.transcribe(failing, 'a.wav')).rejects.toThrow(BudgetReachedError);
    expect(failing.requests).toHaveLength(3);
    const listening = fakeListening();
    const { path } = await place.transcribe(listening, 'a.wav');
    const whole = fakeListening();
    await rm(join(place.path, 'library'), { recursive: true });
    await rm(path);
    await place.transcribe(whole, 'a.wav');
    expect(listening.requests).toHaveLength(whole.requests.length - 2);
    expect(await wordsIn(path)).toEqual(inWords(long));
  });

  test('may finish what was begun when another request is refused', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), long);
    const refused = Promise.withResolvers<void>();
    const listening = fakeListening(async (request, number) => {
      if (number === 1) {
        refused.resolve();
        throw new RefusedError('no', 'ask for access');
      }
      await refused.promise;
      return hearTones(request, number);
    }, 2);
    await expect(place.transcribe(listening, 'a.wav')).rejects.toThrow(RefusedError);
    expect(listening.requests).toHaveLength(2);
    expect(await readdir(join(place.path, 'library', 'dictation'))).toHaveLength(1);
  });

  test('that answers wrong is asked again', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), short);
    const listening = fakeListening((request, number) =>
      number === 0 ? { text: "I'm sorry, I can't transcribe that." } : hearTones(request, number),
    );
    const { path, unheard } = await place.transcribe(listening, 'a.wav');
    expect(unheard).toEqual([]);
    expect(await wordsIn(path)).toEqual(inWords(short));
  });

  test('that fails with a piece is given it in two halves', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), short);
    const listening = fakeListening((request, number) =>
      request.seconds > 20 ? { text: 'And so', complete: false } : hearTones(request, number),
    );
    const { path } = await place.transcribe(listening, 'a.wav');
    expect(listening.requests).toHaveLength(4);
    expect(await wordsIn(path)).toEqual(inWords(short));
    const again = fakeListening();
    await transcribe(
      { paths: [join(place.path, 'a.wav')], language: 'en', force: true },
      await place.desk(again),
    );
    expect(again.requests).toEqual([]);
  });

  test('that never makes a place out leaves a note there', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), short);
    const gap = inWords(short)[0] ?? '';
    const listening = fakeListening((request, number) => {
      const words = hearWords(request.audio);
      if (words[0] === gap && words.length < 60) throw new ContentFilteredError('no');
      return request.seconds > 20 ? { text: '' } : hearTones(request, number);
    });
    const { path, unheard } = await place.transcribe(listening, 'a.wav');
    expect(unheard).toEqual([
      { file: 'a.wav', from: 0, to: expect.closeTo(14, -1), reason: 'a content filter refused it' },
    ]);
    expect(await place.read('a.md')).toMatch(
      /^\\\[unintelligible, 00:00–00:\d\d of a\.wav\\\]\n\n(?:word[a-p] ?)+/m,
    );
    await expect(
      dictatedManuscript([join(place.path, 'a.wav')], {}, await place.desk(fakeListening())),
    ).rejects.toThrow(/One place in .*a\.md could not be made out/);
    await writeFile(path, (await place.read('a.md')).replace(/^\\\[.*$/m, 'Once.'));
    expect(
      await dictatedManuscript([join(place.path, 'a.wav')], {}, await place.desk(fakeListening())),
    ).toBe(path);
  });

  test('is stopped by Ctrl-C, which leaves no file behind', async () => {
    await using place = await dictationPlace();
    await record(join(place.path, 'a.wav'), long);
    const stop = new AbortController();
    const listening = fakeListening((request, number) => {
      if (number === 1) stop.abort(new Error('stopped'));
      return hearTones(request, number);
    }, 1);
    const desk = await place.desk(listening, { signal: stop.signal });
    await expect(
      transcribe({ paths: [join(place.path, 'a.wav')], language: 'en' }, desk),
    ).rejects.toThrow('stopped');
    expect(listening.requests).toHaveLength(2);
    expect(await readdir(join(place.path, 'library', 'dictation'))).toHaveLength(2);
    expect(await place.leftovers()).toEqual([]);
    expect(await readdir(place.path)).toEqual(['.tmp', 'a.wav', 'library']);
  });
});
