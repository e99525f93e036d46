import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { differingWords, wordsOf } from '#src/domain/narration/compare-words.ts';

describe('wordsOf', () => {
  test.each([
    ['case and punctuation fall off', '“Well,” said She—', ['well', 'said', 'she']],
    ['an apostrophe inside a word stays', "Don't!", ["don't"]],
    ['curled and straight ones are one', 'Don’t', ["don't"]],
    ['an apostrophe at the edge goes', "'tis the boys'", ['tis', 'the', 'boys']],
    ['hyphenated words are two', 'well-known', ['well', 'known']],
    ['numbers stand as their value', 'IV, 4, four, twenty-one, 21st', ['4', '4', '4', '21', '21']],
    ['accents are told however they are encoded', 'cafe\u0301', ['caf\u00E9']],
    ['ligatures and full-width letters are letters', 'ﬁne ＡＢ', ['fine', 'ab']],
    ['each Chinese or Japanese character is a word', '我是の', ['我', '是', 'の']],
    ['other scripts have words', 'Кто там?', ['кто', 'там']],
    ['digits are words', 'in 1984', ['in', '1984']],
    ['nothing to hear', '… —', []],
  ])('%s', (_why, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('differingWords', () => {
  test.each([
    ['the same', 'a b c', 'a b c', 0],
    ['one left out', 'a b c', 'a c', 1],
    ['one added', 'a c', 'a b c', 1],
    ['one replaced', 'a b c', 'a x c', 1],
    ['two swapped', 'a b', 'b a', 1],
    ['a sentence said twice', 'a b c', 'a b c a b c', 3],
    ['a preface', 'a b', 'sure here it is a b', 4],
    ['nothing said', 'a b', '', 2],
    ['nothing to say', '', 'a b', 2],
  ])('%s: "%s" and "%s" differ in %i', (_why, one, other, differing) => {
    expect(differingWords(wordsOf(one), wordsOf(other))).toBe(differing);
  });

  test('is a distance: alike both ways, 0 for the same, never more than the longer has', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const differing = differingWords(one, other);
        expect(differing).toBe(differingWords(other, one));
        expect(differing).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(differing === 0).toBe(one.join() === other.join());
      }),
    );
  });
});
