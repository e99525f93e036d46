import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { completionBudget, listeningBudget } from '#src/domain/narration/completion-budget.ts';

describe('the completion budget', () => {
  test.each([
    ['nothing', 0, 'en', 256],
    ['a word', 5, 'en', 256],
    ['a usual segment', 800, 'en', 2607],
    ['the same in Chinese', 800, 'zh', 7054],
    ['more than any model gives', 20_000, 'en', 16_384],
  ])('for %s stays between floor and cap', (_why, characters, language, tokens) => {
    expect(completionBudget('a'.repeat(characters), language)).toBe(tokens);
  });

  test.each([
    ['zh-Hant-TW', true],
    ['zh_CN', true],
    ['ja', true],
    ['ko-KR', true],
    ['yue', true],
    ['am', true],
    ['zh-Latn', false],
    ['de', false],
    ['ru', false],
    ['ar', false],
    ['th', false],
    ['no language at all', false],
    ['', false],
  ])('for the language %p counts characters as syllables: %p', (language, syllabic) => {
    expect(completionBudget('a'.repeat(1000), language) > 4000).toBe(syllabic);
  });

  test('goes by the script of the text, whatever language it is said to be in', () => {
    expect(completionBudget('字'.repeat(490), 'en')).toBe(completionBudget('字'.repeat(490), 'zh'));
  });

  test('always has room for the slowest plausible reading, up to the cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (characters) => {
        expect(completionBudget('a'.repeat(characters), 'en')).toBeGreaterThanOrEqual(
          Math.min(16_384, (characters / 8) * 20),
        );
      }),
    );
  });

  test('never shrinks as a text grows', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const budget = (characters: number): number =>
          completionBudget('a'.repeat(characters), 'ja');
        expect(budget(less)).toBeLessThanOrEqual(budget(more));
      }),
    );
  });
});

describe('the budget for listening', () => {
  test.each([
    ['nothing', 0, 400],
    ['a usual take', 60, 940],
    ['the longest recording that is taken', 417, 4153],
    ['more than any model writes', 3600, 16_384],
  ])('to %s has room for what is said or found', (_why, seconds, tokens) => {
    expect(listeningBudget(seconds)).toBe(tokens);
  });
});
