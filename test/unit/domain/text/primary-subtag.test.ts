import { describe, expect, test } from '@jest/globals';

import { primarySubtag } from '#src/domain/text/primary-subtag.ts';

describe('primarySubtag', () => {
  test.each([
    ['en', 'en'],
    ['pt-BR', 'pt'],
    ['zh_Hant_TW', 'zh'],
    ['DE-at', 'de'],
    ['', ''],
  ])('of %j is %j', (tag, primary) => {
    expect(primarySubtag(tag)).toBe(primary);
  });
});
