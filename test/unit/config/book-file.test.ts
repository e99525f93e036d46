import { describe, expect, test } from '@jest/globals';

import { bookFileSchema } from '#src/config/book-file.ts';

describe('bookFileSchema', () => {
  test.each([
    ['nothing', {}],
    ['some settings of a group', { speech: { voice: 'cedar' }, pauses: { scene: 2 } }],
    ['one size of segments', { segments: { target: 500 } }],
    ['one creator or several', { creators: 'A' }],
    ['several', { creators: ['A', 'B'] }],
    [
      'a price for a model of one’s own',
      { prices: { x: { textIn: 1, textOut: 1, audioIn: 1, audioOut: 1 } } },
    ],
  ])('takes %s', (_what, book) => {
    expect(bookFileSchema.safeParse(book).error).toBeUndefined();
  });

  test.each([
    ['settings of a worker, which serves many books', { speech: { concurrency: 2 } }],
    ['the same', { speech: { temperature: 1 } }],
    ['the same', { speech: { timeoutSeconds: 1 } }],
    ['the same', { speech: { azureTokenScope: '' } }],
    ['a secret', { apiKey: 'x' }],
    ['half a price', { prices: { x: { textIn: 1 } } }],
    ['an empty title', { title: '' }],
    ['a language that is no tag', { language: 'en_US' }],
    ['a year that is none', { year: 20266 }],
    ['silence of minutes', { pauses: { scene: 61 } }],
    ['a bit rate that MP3 does not have', { outputs: { mp3Bitrate: 100 } }],
  ])('refuses %s', (_what, book) => {
    expect(bookFileSchema.safeParse(book).success).toBe(false);
  });
});
