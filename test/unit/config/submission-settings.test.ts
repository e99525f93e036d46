import { describe, expect, test } from '@jest/globals';

import { loadHouse } from '#src/config/load-settings.ts';
import { submissionSettings } from '#src/config/submission-settings.ts';
import { InputError } from '#src/domain/errors.ts';

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

describe('submissionSettings', () => {
  test('carries sizes, pauses and outputs, and retries in milliseconds', () => {
    const { segments: sizes, pauses, outputs } = house;
    expect(submissionSettings(settings, 'azure', undefined)).toMatchObject({
      engine: 'azure',
      retry: { attempts: 4, firstDelayMs: 1500 },
      sizes,
      pauses,
      outputs,
    });
  });

  test.each([
    ['azure', undefined, { name: 'marin', model: 'gpt-audio', direction: 'calm' }],
    ['openai', 'cedar', { name: 'cedar', model: 'gpt-audio', direction: 'calm' }],
    ['draft', undefined, { name: 'en-gb', model: 'espeak-ng', direction: '' }],
    ['draft', 'fr', { name: 'fr', model: 'espeak-ng', direction: '' }],
  ] as const)('%s with the voice %p narrates as %j', (engine, flag, voice) => {
    expect(submissionSettings(settings, engine, flag).voice).toEqual(voice);
  });

  test.each([
    ['azure', '', 'marin (gpt-audio)'],
    ['draft', '', 'Lectern draft voice'],
    ['azure', 'Jo', 'Jo'],
    ['draft', 'Jo', 'Jo'],
  ] as const)('%s with the narrator %j is credited to %s', (engine, narrator, credited) => {
    expect(submissionSettings({ ...settings, narrator }, engine, undefined).narrator).toBe(
      credited,
    );
  });

  test('reckons with the price of the model; the draft voice is free', () => {
    expect(submissionSettings(settings, 'azure', undefined).price).toEqual(
      settings.prices['gpt-audio'],
    );
    expect(Object.values(submissionSettings(settings, 'draft', undefined).price)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('refuses a model without a price, except for the draft voice, which needs none', () => {
    const odd = { ...settings, speech: { ...speech, model: 'new' } };
    expect(() => submissionSettings(odd, 'azure', undefined)).toThrow(InputError);
    expect(() => submissionSettings(odd, 'azure', undefined)).toThrow('no price for the model new');
    expect(() => submissionSettings(odd, 'draft', undefined)).not.toThrow();
  });
});
