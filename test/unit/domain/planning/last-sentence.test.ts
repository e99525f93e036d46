import { describe, expect, test } from '@jest/globals';

import { lastSentence } from '#src/domain/planning/last-sentence.ts';

describe('lastSentence', () => {
  test.each([
    ['It rained. Nobody went out.', 'Nobody went out.'],
    ['Chapter One', 'Chapter One'],
    ['She said, “Come in.” He came.  ', 'He came.'],
    ['', undefined],
    [`It rained. ${'and it rained '.repeat(40)}`, undefined],
  ])('of “%s” is %s', (text, sentence) => {
    expect(lastSentence(text, 'en')).toBe(sentence);
  });
});
