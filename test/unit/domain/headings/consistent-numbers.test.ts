import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { pickConsistentNumbers } from '#src/domain/headings/consistent-numbers.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';

/** `['CHAPTER I', 900]` is a heading with 900 words under it. */
function pick(lines: readonly (readonly [text: string, words: number])[]): readonly string[] {
  const numbered = lines.map(([text, wordsAfter], at) => ({
    text: `${text}@${at}`,
    label: readHeadingLabel(text)!,
    wordsAfter,
  }));
  const kept = pickConsistentNumbers(numbered);
  return numbered.filter((line) => kept.has(line)).map(({ text }) => text);
}

describe('pickConsistentNumbers', () => {
  test('keeps headings whose numbers run on', () => {
    expect(
      pick([
        ['CHAPTER I', 900],
        ['CHAPTER II', 900],
        ['CHAPTER III', 900],
      ]),
    ).toHaveLength(3);
  });

  test('prefers the chapters to the list of contents before them', () => {
    const list: [string, number][] = [
      ['CHAPTER I', 0],
      ['CHAPTER II', 3],
    ];
    const body: [string, number][] = [
      ['CHAPTER I', 900],
      ['CHAPTER II', 900],
    ];
    expect(pick([...list, ...body])).toEqual(['CHAPTER I@2', 'CHAPTER II@3']);
  });

  test('drops a number out of its place', () => {
    const lines: [string, number][] = [
      ['Chapter 1', 900],
      ['Chapter 9', 5],
      ['Chapter 2', 900],
    ];
    expect(pick(lines)).toEqual(['Chapter 1@0', 'Chapter 2@2']);
  });

  test('drops the second of two headings alike', () => {
    const lines: [string, number][] = [
      ['Chapter 1', 900],
      ['Chapter 2', 1],
      ['Chapter 2', 900],
      ['Chapter 3', 900],
    ];
    expect(pick(lines)).toEqual(['Chapter 1@0', 'Chapter 2@2', 'Chapter 3@3']);
  });

  test('lets numbers start again after a part, and keeps the part', () => {
    const lines: [string, number][] = [
      ['PART I', 0],
      ['Chapter 1', 900],
      ['Chapter 2', 900],
      ['PART II', 0],
      ['Chapter 1', 900],
      ['Chapter 2', 900],
    ];
    expect(pick(lines)).toHaveLength(6);
  });

  test('bridges a heading that is missing', () => {
    expect(
      pick([
        ['Chapter 1', 900],
        ['Chapter 2', 900],
        ['Chapter 4', 900],
      ]),
    ).toHaveLength(3);
  });

  test('takes numbers without a word only where there are no others', () => {
    const bare: [string, number][] = [
      ['I', 900],
      ['II', 900],
    ];
    expect(pick(bare)).toHaveLength(2);
    expect(pick([['CHAPTER I', 0], ...bare, ['CHAPTER II', 900]])).toEqual([
      'CHAPTER I@0',
      'CHAPTER II@3',
    ]);
  });

  test('takes a single number without a word for no chapter', () => {
    expect(pick([['I', 900]])).toEqual([]);
  });

  test('keeps letters and chapters of the same book', () => {
    expect(
      pick([
        ['LETTER I', 900],
        ['LETTER II', 900],
        ['CHAPTER I', 900],
        ['CHAPTER II', 900],
      ]),
    ).toHaveLength(4);
  });

  test('takes parts for chapters where there is nothing else', () => {
    expect(
      pick([
        ['PART I', 900],
        ['PART II', 900],
      ]),
    ).toHaveLength(2);
  });

  test('finds any run of chapters however many decoys stand between', () => {
    const decoys = fc.array(fc.integer({ min: 30, max: 99 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(decoys, { minLength: 2, maxLength: 20 }), (between) => {
        const lines = between.flatMap((numbers, at): [string, number][] => [
          [`Chapter ${at + 1}`, 900],
          ...numbers.map((number): [string, number] => [`Chapter ${number}`, 3]),
        ]);
        const kept = pick(lines).map((line) => line.replace(/@.*/, ''));
        for (const [at] of between.entries()) expect(kept).toContain(`Chapter ${at + 1}`);
      }),
    );
  });
});
