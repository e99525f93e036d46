import { describe, expect, test } from '@jest/globals';

import { languageTag } from '#src/domain/text/language-tag.ts';

describe('languageTag', () => {
  test.each([
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['en_US', 'en-US'],
    [' de ', 'de'],
    ['ger', 'de'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['English', undefined],
    ['und', undefined],
    ['x-default', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%p is %p', (said, tag) => {
    expect(languageTag(said)).toBe(tag);
  });
});
