import { describe, expect, test } from '@jest/globals';

import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';

describe('readHeadingLabel', () => {
  test.each([
    ['CHAPTER I.', 'chapter', 1, ''],
    ['Chapter 12', 'chapter', 12, ''],
    ['CHAPTERXXVII.', 'chapter', 27, ''],
    ['CHAP. IV. The Door', 'chapter', 4, 'The Door'],
    ['Chapter Twenty-One: Home', 'chapter', 21, 'Home'],
    ['CHAPTER THE SECOND', 'chapter', 2, ''],
    ['Chapter 3 The Door', 'chapter', 3, 'The Door'],
    ['KAPITEL 7', 'chapter', 7, ''],
    ['CHAPITRE PREMIER', 'chapter', 1, ''],
    ['Erstes Kapitel', 'chapter', 1, ''],
    ['FÖRSTA KAPITLET.', 'chapter', 1, ''],
    ['Capítulo segundo', 'chapter', 2, ''],
    ['第一回　甄士隱夢幻識通靈', 'chapter', 1, '甄士隱夢幻識通靈'],
    ['第一百二十章', 'chapter', 120, ''],
    ['第一零四回', 'chapter', 104, ''],
    ['PART TWO', 'part', 2, ''],
    ['Book the First: Recalled to Life', 'part', 1, 'Recalled to Life'],
    ['Dritter Teil', 'part', 3, ''],
    ['XIV', 'bare', 14, ''],
    ['7.', 'bare', 7, ''],
    ['Seven', 'bare', 7, ''],
    ['I DANS LEQUEL PHILEAS FOGG', 'bare', 1, 'DANS LEQUEL PHILEAS FOGG'],
    ['3. The Door', 'bare', 3, 'The Door'],
  ])('%j is a %s with number %i and title %j', (line, kind, number, title) => {
    expect(readHeadingLabel(line)).toMatchObject({ kind, number, title });
  });

  test.each([
    ['Chapter by chapter he read on.', 'no number follows'],
    ['Chapter XL was his favourite', 'the sentence goes on'],
    ['PART OF THE PROBLEM IS SHOUTING', 'no number follows'],
    ['I was the only one', 'the sentence goes on'],
    ['Book now', 'no number follows'],
    ['partly one', 'the word only begins like one'],
    ['MIMI', 'letters of a numeral but no numeral'],
    ['第四回中既將薛家母子', 'the sentence goes on'],
    ['12 of them came', 'the sentence goes on'],
    ['seven', 'a number in prose'],
    ['Seven.', 'somebody counts'],
    ['', 'nothing'],
  ])('%j is no heading: %s', (line) => {
    expect(readHeadingLabel(line)).toBeUndefined();
  });
});
