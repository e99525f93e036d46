import { describe, expect, test } from '@jest/globals';

import { sizesForLanguage } from '#src/domain/planning/segment-sizes.ts';

const sizes = { target: 1000, softMaximum: 1500, hardMaximum: 2000 };
const third = { target: 330, softMaximum: 495, hardMaximum: 660 };

describe('sizesForLanguage', () => {
  test.each([
    ['en', sizes],
    ['de-CH', sizes],
    ['zh', third],
    ['zh-Hant-TW', third],
    ['JA', third],
    ['ko-KR', third],
    ['yue', third],
    ['zha, which is Zhuang and written in Latin', sizes],
    ['', sizes],
  ])('fits the script of %s', (language, expected) => {
    expect(sizesForLanguage(sizes, language)).toEqual(expected);
  });
});
