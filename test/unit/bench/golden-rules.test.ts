import { describe, expect, test } from '@jest/globals';

import { scoreGoldenRules } from '#bench/corpus/golden-rules.ts';

const rule = { name: 'a rule', language: 'en', text: 'It rained. It stopped.' };

describe('scoreGoldenRules', () => {
  test('counts the rules that hold, white space at the ends of sentences aside', () => {
    const holds = { ...rule, expected: ['It rained.', 'It stopped.'] };
    const fails = { ...rule, name: 'another', expected: ['It rained. It stopped.'] };
    expect(scoreGoldenRules({ golden_rules: [holds, fails, holds] })).toEqual({
      passed: 2,
      total: 3,
      failures: [{ rule: 'en: another', sentences: ['It rained.', 'It stopped.'] }],
    });
  });

  test('refuses what is no file of rules', () => {
    expect(() => scoreGoldenRules({ rules: [] })).toThrow();
  });
});
