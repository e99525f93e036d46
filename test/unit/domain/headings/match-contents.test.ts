import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { longestRising } from '#src/domain/headings/longest-rising.ts';
import { matchContents } from '#src/domain/headings/match-contents.ts';

describe('matchContents', () => {
  test.each([
    [
      'whatever their case and page numbers',
      [['The Door ... 3', 'The Wall 20'], ['THE DOOR'], ['THE WALL.']],
      [1, 2],
    ],
    [
      'under their numbers',
      [['I. The Door', 'II. The Wall'], ['I'], ['THE DOOR'], ['II'], ['THE WALL']],
      [1, 3],
    ],
    ['over two lines', [['The Door', 'The Long Wall'], ['The Door'], ['The Long', 'Wall']], [1, 2]],
    [
      'in the order of the list',
      [['One', 'Two', 'Three'], ['Two'], ['One'], ['Two'], ['Three']],
      [2, 3, 4],
    ],
  ])('finds titles %s', (_, texts, places) => {
    expect([...matchContents(texts, new Set([0])).keys()]).toEqual(places);
  });

  test('finds nothing when the list is of other things', () => {
    const texts = [['Apples', 'Pears', 'Plums', 'Nuts'], ['Pears'], ['It rained.']];
    expect(matchContents(texts, new Set([0])).size).toBe(0);
  });
});

describe('longestRising', () => {
  test('rises, and is as long as any', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (numbers) => {
        const run = longestRising(numbers).map((index) => numbers[index]!);
        expect(run.every((number, at) => at === 0 || number > run[at - 1]!)).toBe(true);
        const lengths: number[] = [];
        for (const [at, number] of numbers.entries())
          lengths.push(
            1 +
              Math.max(0, ...lengths.slice(0, at).filter((_, before) => numbers[before]! < number)),
          );
        expect(run).toHaveLength(Math.max(0, ...lengths));
      }),
    );
  });
});
