import { describe, expect, test } from '@jest/globals';

import type { BookFile } from '#src/config/book-file.ts';
import { loadHouse } from '#src/config/load-settings.ts';
import type { Settings } from '#src/config/settings.ts';
import { type SubmissionSettings, submissionSettings } from '#src/config/submission-settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { InputError } from '#src/domain/errors.ts';
import { masteringPresets } from '#src/domain/mastering/mastering-presets.ts';

const house = {
  ...(await loadHouse()),
  narrator: '',
};
const speech = {
  ...house.speech,
  model: 'gpt-audio',
  voice: 'marin',
  draftVoice: 'en-gb',
  direction: 'calm',
  attempts: 4,
  firstRetrySeconds: 1.5,
};
const settings = { ...house, speech };

/** The settings of a submission whose book says nothing of its own, unless it does. */
function resolve(
  inForce: Settings,
  engine: SpeechEngine,
  voiceFlag?: string,
  own: BookFile = {},
): SubmissionSettings {
  return submissionSettings(inForce, { engine, voiceFlag, own, lexicon: [] });
}

describe('submissionSettings', () => {
  test('carries sizes, pauses and outputs, and retries in milliseconds', () => {
    const { segments: sizes, pauses, outputs } = house;
    expect(resolve(settings, 'azure')).toMatchObject({
      engine: 'azure',
      retry: { attempts: 4, firstDelayMs: 1500 },
      sizes,
      pauses,
      outputs: { ...outputs, mp3Bitrate: 192 },
      mastering: masteringPresets['acx-spec'],
    });
  });

  test.each([
    ['acx-spec', 'auto', 192],
    ['librivox', 'auto', 128],
    ['librivox', 64, 64],
  ] as const)('of the preset %s with an MP3 bit rate of %s has %d', (preset, asked, bitrate) => {
    const outputs = { ...settings.outputs, mp3Bitrate: asked };
    const mastering = { ...settings.mastering, preset };
    const resolved = resolve({ ...settings, outputs, mastering }, 'azure');
    expect(resolved.outputs.mp3Bitrate).toBe(bitrate);
  });

  test.each([
    ['azure', undefined, { name: 'marin', model: 'gpt-audio', direction: 'calm' }],
    ['openai', 'cedar', { name: 'cedar', model: 'gpt-audio', direction: 'calm' }],
    ['draft', undefined, { name: 'en-gb', model: 'espeak-ng', direction: '' }],
    ['draft', 'fr', { name: 'fr', model: 'espeak-ng', direction: '' }],
  ] as const)('%s with the voice %p narrates as %j', (engine, flag, voice) => {
    expect(resolve(settings, engine, flag).voice).toEqual(voice);
  });

  test.each([
    ['azure', '', 'marin (gpt-audio)'],
    ['draft', '', 'Lectern draft voice'],
    ['azure', 'Jo', 'Jo'],
    ['draft', 'Jo', 'Jo'],
  ] as const)('%s with the narrator %j is credited to %s', (engine, narrator, credited) => {
    expect(resolve({ ...settings, narrator }, engine).narrator).toBe(credited);
  });

  test('reckons with the price of the model; the draft voice is free', () => {
    expect(resolve(settings, 'azure').price).toEqual(settings.prices['gpt-audio']);
    expect(Object.values(resolve(settings, 'draft').price)).toEqual([0, 0, 0, 0]);
  });

  test('refuses a model without a price, except for the draft voice, which needs none', () => {
    const odd = { ...settings, speech: { ...speech, model: 'new' } };
    expect(() => resolve(odd, 'azure')).toThrow(InputError);
    expect(() => resolve(odd, 'azure')).toThrow('no price for the model new');
    expect(() => resolve(odd, 'draft')).not.toThrow();
  });

  test.each([
    ['azure', { name: 'coral', model: 'gpt-audio', direction: 'calm' }],
    ['draft', { name: 'en-gb', model: 'espeak-ng', direction: '' }],
  ] as const)(
    'gives a speaker of %s what the narrator has and she does not say',
    (engine, voice) => {
      const own = { voices: { anna: { voice: 'coral', quotes: ['said Anna'] } } };
      const { speakers, casting } = resolve(settings, engine, undefined, own);
      expect(speakers).toEqual({ anna: voice });
      expect(casting).toEqual([{ speaker: 'anna', chapters: [], quotes: ['said Anna'] }]);
    },
  );

  test.each([
    ['azure', { name: 'cedar', model: 'gpt-audio', direction: 'young' }],
    ['draft', { name: 'cedar', model: 'espeak-ng', direction: '' }],
  ] as const)(
    'gives a speaker of %s without a voice of her own the one that was asked for',
    (engine, voice) => {
      const own = { voices: { anna: { direction: 'young' } } };
      expect(resolve(settings, engine, 'cedar', own).speakers).toEqual({ anna: voice });
    },
  );

  test('hands on the rules for chapters, with the parts that the house reads and skips', () => {
    const parts = { read: ['footnotes'], skip: ['dedication'] };
    const own = {
      chapters: { exclude: ['Preface', 2], split: [{ at: 'It was', title: undefined }] },
    };
    expect(resolve({ ...settings, parts }, 'draft', undefined, own).chapterRules).toStrictEqual({
      parts,
      exclude: ['Preface', 2],
      split: [{ at: 'It was' }],
    });
  });
});
