import { describe, expect, test } from '@jest/globals';

import { speakingWeight } from '#src/domain/narration/gate/speaking-weight.ts';

describe('speakingWeight', () => {
  test.each([
    ['letters, not spaces and punctuation', 'Well, well.', 'en', 8, 8],
    ['a year as its words, or its digits', '1914', 'en', 13, 34],
    ['a Roman numeral as its number', 'XIV', 'en', 8, 13],
    ['an abbreviation as it is written or in full', 'Dr. Bell', 'en', 10, 10],
    ['a Chinese character like three letters', '我是', 'zh', 6, 6],
    ['a Japanese syllable like two', 'かな', 'ja', 4, 4],
    ['a Korean syllable like two', '한글', 'ko', 4, 4],
    ['an acronym by its letters at the most', 'the BBC', 'en', 6, 12],
    ['digits of an unknown language by bounds', '123', 'sv', 3, 24],
    ['nothing', '…', 'en', 0, 0],
  ])('%s', (...[, text, language, least, most]) => {
    const weight = speakingWeight(text, language);
    expect(weight.least).toBeCloseTo(least, 9);
    expect(weight.most).toBeCloseTo(most, 9);
  });

  test('weighs less where letters go faster', () => {
    expect(speakingWeight('a'.repeat(112), 'es').least).toBeCloseTo(100, 9);
    expect(speakingWeight('a'.repeat(120), 'fr-CA').least).toBeCloseTo(100, 9);
  });
});
