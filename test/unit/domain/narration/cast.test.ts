import { describe, expect, test } from '@jest/globals';

import { voiceOf } from '#src/domain/narration/cast.ts';

const narrator = { name: 'marin', model: 'm', direction: '' };
const anna = { name: 'coral', model: 'm', direction: 'bright' };
const cast = { voice: narrator, speakers: { anna } };

describe('voiceOf', () => {
  test('is the narrator’s where nobody else speaks', () => {
    expect(voiceOf(cast, undefined)).toBe(narrator);
  });

  test('is the speaker’s own', () => {
    expect(voiceOf(cast, 'anna')).toBe(anna);
  });

  test.each(['bert', 'toString', '__proto__'])('refuses %s, who has no voice', (speaker) => {
    expect(() => voiceOf(cast, speaker)).toThrow(`“${speaker}”, who has no voice`);
  });
});
