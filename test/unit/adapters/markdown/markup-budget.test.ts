import { describe, expect, test } from '@jest/globals';

import { markupBudget } from '#src/adapters/markdown/markup-budget.ts';

/** How many of many equal stretches are parsed before the budget is spent. */
function countParsed(stretch: string, most: number): number {
  const hasTime = markupBudget();
  return Array.from({ length: most }, () => hasTime(stretch)).filter(Boolean).length;
}

describe('the budget of a Markdown parser', () => {
  test.each([
    ['a paragraph with emphasis', 'He *said* so, _often_.\n', 10_000],
    ['a numbered list', '1. one thing after another\n'.repeat(100), 50],
    ['a table of ten columns', `${'| a '.repeat(10)}|\n`.repeat(50), 100],
  ])('parses %s as often as a book has it', (_, stretch, times) => {
    expect(countParsed(stretch, times)).toBe(times);
  });

  test.each([
    ['800 numbers without a word to each', '1. a\n'.repeat(800)],
    ['2,000 lists in one another on one line', `${'- '.repeat(1900)}x`],
    ['100 quotes in one another', `${'>'.repeat(100)} x`],
  ])('does not parse %s', (_, stretch) => {
    expect(countParsed(stretch, 1)).toBe(0);
  });

  test('parses no more cells of tables than a few seconds allow', () => {
    expect(countParsed(`${'|a'.repeat(50)}|\n`.repeat(40), 100)).toBeLessThan(50);
  });
});
