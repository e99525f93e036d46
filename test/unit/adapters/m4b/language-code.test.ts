import { describe, expect, test } from '@jest/globals';

import { languageCode, packedLanguage } from '#src/adapters/m4b/language-code.ts';

describe('the language of a book', () => {
  test.each([
    ['en', 'eng'],
    ['en-GB', 'eng'],
    ['de-AT', 'deu'],
    ['pt_BR', 'por'],
    ['ZH-Hant-TW', 'zho'],
    ['haw', 'haw'],
    ['x-klingon', 'und'],
    ['', 'und'],
    [undefined, 'und'],
  ])('%s is %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });

  test.each([
    ['und', 0x55_c4],
    ['eng', 0x15_c7],
    ['deu', 0x10_b5],
  ])('%s is packed into 15 bits', (code, packed) => {
    expect(packedLanguage(code)).toBe(packed);
  });
});
