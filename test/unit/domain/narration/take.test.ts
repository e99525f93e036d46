import { describe, expect, test } from '@jest/globals';

import { draftModel, takeId } from '#src/domain/narration/take.ts';

const identity = {
  spoken: 'Call me Ishmael.',
  language: 'en',
  voice: { name: 'marin', model: 'gpt-audio-mini', direction: 'calm' },
};
const { voice } = identity;
const draft = { ...identity, voice: { name: 'en', model: draftModel, direction: '' } };

describe('takeId', () => {
  test('is a hash that is the same on every run', () => {
    expect(takeId(identity)).toMatch(/^[0-9a-f]{64}$/);
    expect(takeId(structuredClone(identity))).toBe(takeId(identity));
  });

  test.each([
    ['other words', { ...identity, spoken: 'Call me, Ishmael.' }],
    ['another language', { ...identity, language: 'en-GB' }],
    ['another voice', { ...identity, voice: { ...voice, name: 'cedar' } }],
    ['another model', { ...identity, voice: { ...voice, model: 'gpt-audio' } }],
    ['another direction', { ...identity, voice: { ...voice, direction: 'dry wit' } }],
    ['no direction', { ...identity, voice: { ...voice, direction: '' } }],
    ['the draft voice', draft],
    ['words that move from one part to the next', { ...identity, spoken: 'x', language: 'yen' }],
  ])('changes with %s', (_what, other) => {
    expect(takeId(other)).not.toBe(takeId(identity));
  });

  test('takes no heed of what makes no sound, such as the title of the book', () => {
    const more = { ...identity, bookTitle: 'Moby-Dick', voice: { ...voice, price: 3 } };
    expect(takeId(more)).toBe(takeId(identity));
  });

  test('of the draft voice takes no heed of a direction, which espeak-ng cannot follow', () => {
    const directed = { ...draft, voice: { ...draft.voice, direction: 'calm' } };
    expect(takeId(directed)).toBe(takeId(draft));
  });
});
