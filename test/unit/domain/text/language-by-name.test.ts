import { describe, expect, test } from '@jest/globals';

import { languageByName } from '#src/domain/text/language-by-name.ts';

describe('languageByName', () => {
  test.each([
    ['German', 'de'],
    ['FRENCH', 'fr'],
    ['latvian', 'lv'],
    ['Elvish', undefined],
    ['', undefined],
  ])('%j is %p', (name, tag) => {
    expect(languageByName(name)).toBe(tag);
  });
});
