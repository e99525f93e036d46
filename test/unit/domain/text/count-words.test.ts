import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { countWords, hasWords } from '#src/domain/text/count-words.ts';

describe('countWords', () => {
  test.each([
    ['', 0, 'nothing'],
    ['— … !', 0, 'punctuation alone'],
    ['\u0ABC \u0301', 0, 'marks without a letter'],
    ['\u2E80', 0, 'a radical is a sign of a part of a character'],
    ['It was a dark night.', 5, 'plain words'],
    ["He didn’t. Didn't he?", 4, 'an apostrophe is part of its word'],
    ['a well-known author', 3, 'a hyphen is part of its word'],
    ['night—who goes--there', 4, 'a dash parts words'],
    ['1,000.50 euros', 2, 'a number is one word'],
    ['Ünïcödé naïveté', 2, 'accents'],
    ['第一回 甄士隱', 6, 'each Chinese character'],
    ['I read 紅樓夢 twice', 6, 'scripts mixed'],
    ['สวัสดีครับ', 2, 'Thai words have no spaces'],
  ])('%j has %i words: %s', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test('counts as many words in two texts as in both one after the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.lorem(), (one, other) => {
        expect(countWords(`${one}\n${other}`)).toBe(countWords(one) + countWords(other));
      }),
    );
  });

  test('finds words exactly where it counts some', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '1', ' ', '.', '字', '—') }), (text) => {
        expect(hasWords(text)).toBe(countWords(text) > 0);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hasWords(text)).toBe(countWords(text) > 0);
      }),
    );
  });
});
