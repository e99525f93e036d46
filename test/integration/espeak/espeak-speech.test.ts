import { describe, expect, test } from '@jest/globals';

import { espeakSpeech } from '#src/adapters/espeak/espeak-speech.ts';
import { parseWav } from '#src/domain/audio/parse-wav.ts';
import { noUsage } from '#src/domain/billing/usage.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Recording } from '#src/ports/speech.ts';
import { processesWith } from '#test/support/processes.ts';

const never = new AbortController().signal;

/** Has the draft voice read. */
function read(spoken: string, language = 'en', name = 'auto'): Promise<Recording> {
  const voice = { name, model: 'espeak-ng', direction: 'ignored' };
  return espeakSpeech().narrate({ spoken, voice, language, bookTitle: 'A Book' }, never);
}

/** How long a recording lasts. */
async function secondsOf(recording: Promise<Recording>): Promise<number> {
  const wav = parseWav((await recording).audio);
  if ('fault' in wav) throw new Error(wav.fault);
  return wav.data.byteLength / (wav.sampleRate * (wav.bitsPerSample / 8) * wav.channels);
}

describe('the draft voice', () => {
  test.each([
    ['en', 'The ferry waited for the stationmaster.'],
    ['en-US', 'The ferry waited for the stationmaster.'],
    ['de', 'Die Fähre wartete auf den Bahnhofsvorsteher.'],
    ['sv', 'Färjan väntade på stationsföreståndaren.'],
    ['fr-CA', 'Le bateau attendait le chef de gare.'],
    ['ja', 'フェリーは駅長を待っていた。'],
  ])('reads %s: %s', async (language, spoken) => {
    const recording = await read(spoken, language);
    expect(recording).toMatchObject({ complete: true, usage: noUsage });
    expect(recording.transcript).toBeUndefined();
    const seconds = await secondsOf(Promise.resolve(recording));
    expect(seconds).toBeGreaterThan(1);
    expect(seconds).toBeLessThan(10);
  });

  test('says the same thing in the same way, and each language in its own', async () => {
    const [one, again, german, other] = await Promise.all([
      read('No wind.'),
      read('No wind.'),
      read('No wind.', 'de'),
      read('No wind.', 'en', 'en-us'),
    ]);
    expect(Buffer.from(one.audio).equals(again.audio)).toBe(true);
    expect(Buffer.from(one.audio).equals(german.audio)).toBe(false);
    expect(Buffer.from(one.audio).equals(other.audio)).toBe(false);
  });

  test('asks for another language where it speaks none such, and for another voice', async () => {
    const language = read('Hej.', 'tlh');
    await expect(language).rejects.toBeInstanceOf(InputError);
    await expect(language).rejects.toThrow('The draft voice does not speak the language tlh.');
    const voice = read('Hello.', 'en', 'marin');
    await expect(voice).rejects.toBeInstanceOf(InputError);
    await expect(voice).rejects.toThrow("The draft voice can't speak as marin");
  });

  test('says what is missing when espeak-ng is', async () => {
    const voice = { name: 'auto', model: 'espeak-ng', direction: '' };
    const request = { spoken: 'Hello.', voice, language: 'en', bookTitle: 'A Book' };
    for (const each of [voice, { ...voice, name: 'en' }]) {
      const reading = espeakSpeech('no-such-program').narrate({ ...request, voice: each }, never);
      await expect(reading).rejects.toMatchObject({
        name: 'InputError',
        nextStep: 'Run ./lectern setup.',
      });
    }
  });
});

describe('a text is read, whatever it looks like', () => {
  const plain = 'seven grey geese went home';

  test.each([
    ['an option', `-q ${plain}`],
    ['a long option', `--version ${plain}`],
    ['markup', `<p>${plain}</p>`],
    ['markup that would silence it', `<speak><voice name="x">${plain}</voice></speak>`],
    ['a comment', `<!-- ${plain} -->`],
    ['the name of a file', `/etc/passwd ${plain}`],
  ])('as %s', async (_what, text) => {
    expect(await secondsOf(read(text))).toBeGreaterThanOrEqual(await secondsOf(read(plain)));
  });

  test("as espeak-ng's own phonemes, whose letters are read", async () => {
    const [phonemes, letters] = await Promise.all([read("[[h@l'oU]]"), read("[ [h@l'oU]]")]);
    expect(Buffer.from(phonemes.audio).equals(letters.audio)).toBe(true);
  });

  test('to its end, in one breath, however long a line is', async () => {
    // Read in pieces of 1,000 bytes, one of these words would fall into two.
    const words = (count: number): string => Array.from({ length: count }, () => plain).join(' ');
    const one = await secondsOf(read(words(1)));
    const two = await secondsOf(read(words(2)));
    const many = await secondsOf(read(words(80)));
    expect(Math.abs(many - (one + 79 * (two - one)))).toBeLessThan(0.01 * many);
  });

  test('over several lines', async () => {
    const lines = await secondsOf(read(`${plain}\n${plain}\n\n${plain}`));
    expect(lines).toBeGreaterThan(2.5 * (await secondsOf(read(plain))));
  });
});

describe('a reading that is aborted', () => {
  test.each(['before it begins', 'while it goes on'])('%s ends with the reason', async (when) => {
    const abort = new AbortController();
    const reason = new Error('shutdown');
    if (when === 'before it begins') abort.abort(reason);
    const speech = espeakSpeech();
    // A voice of its own tells this espeak-ng from those of other tests.
    const voice = { name: 'en-gb-scotland', model: 'espeak-ng', direction: '' };
    const spoken = 'Seven grey geese went home. '.repeat(20_000);
    const reading = speech.narrate(
      { spoken, voice, language: 'en', bookTitle: 'A Book' },
      abort.signal,
    );
    abort.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(await processesWith('en-gb-scotland')).toEqual([]);
  });
});
