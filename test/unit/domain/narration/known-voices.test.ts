import { describe, expect, test } from '@jest/globals';

import { knownVoices } from '#src/domain/narration/known-voices.ts';

describe('the known voices of a model', () => {
  test.each([
    { model: 'gpt-audio-mini', voice: 'marin', why: 'the chat models have the newest two' },
    { model: 'gpt-audio-1.5', voice: 'cedar', why: 'so has the best one' },
    { model: 'GPT-Audio', voice: 'alloy', why: 'nobody should trip over capitals' },
    { model: 'gpt-audio-mini-2025-10-06', voice: 'verse', why: 'a dated version has the same' },
    { model: 'gpt-4o-mini-tts', voice: 'onyx', why: 'the speech model has three more' },
    { model: 'gpt-4o-audio-preview', voice: 'shimmer', why: 'a preview has three in all' },
  ])('$model has $voice: $why', ({ model, voice }) => {
    expect(knownVoices(model)).toContain(voice);
  });

  test('a preview has not those that came later', () => {
    expect(knownVoices('gpt-4o-mini-audio-preview')).toEqual(['alloy', 'echo', 'shimmer']);
  });

  test.each(['kokoro', 'espeak-ng', '', 'constructor'])('of %p nothing is known', (model) => {
    expect(knownVoices(model)).toBeUndefined();
  });
});
