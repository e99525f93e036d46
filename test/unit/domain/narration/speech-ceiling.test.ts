import { expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';

import { speechCeiling } from '#src/domain/narration/speech-ceiling.ts';

test.each([
  { what: 'a sentence', text: 'Call me Ishmael.', usage: [16, 700] },
  {
    what: 'a sentence and its direction',
    text: 'Call me Ishmael.',
    direction: 'dry',
    usage: [19, 700],
  },
  { what: 'letters of two bytes', text: 'Été', usage: [5, 619] },
  { what: 'ideographs, which take longer', text: '三体问题', usage: [12, 667] },
  { what: 'nothing', text: '', usage: [0, 600] },
])('puts on hold for $what', ({ text, direction, usage }) => {
  const [textTokensIn, audioTokensOut] = usage;
  expect(speechCeiling(text, direction)).toEqual({
    textTokensIn,
    audioTokensIn: 0,
    textTokensOut: 0,
    audioTokensOut,
  });
});

test('covers a reading that runs away into noise of 20 s and three times its length', () => {
  assert(
    property(string({ minLength: 1, maxLength: 4000 }), (text) => {
      const readingSeconds = text.length / 14;
      const runawayTokens = (readingSeconds * 4 + 20) * 20;
      expect(speechCeiling(text).audioTokensOut).toBeGreaterThanOrEqual(Math.ceil(runawayTokens));
    }),
  );
});
