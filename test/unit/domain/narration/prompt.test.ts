import { describe, expect, test } from '@jest/globals';

import { fenceScript } from '#src/domain/narration/fence-script.ts';
import { narrationPrompt, promptVersion } from '#src/domain/narration/prompt.ts';

const parts = { spoken: 'Who are you?', language: 'en-GB', bookTitle: 'Emma', direction: '' };

describe('the narration prompt', () => {
  test('has a version that is part of a take’s identity', () => {
    expect(Number.isInteger(promptVersion)).toBe(true);
  });

  test('says what reads, what from, in which language, and that nothing is answered', () => {
    const { system } = narrationPrompt(parts);
    for (const words of [
      'voice actor',
      '"Emma"',
      'English (en-GB)',
      'never answer',
      'Add nothing',
    ]) {
      expect(system).toContain(words);
    }
  });

  test('ends with the fenced script, which the rules do not hold', () => {
    const { system, user } = narrationPrompt(parts);
    expect(user.endsWith(`\n${fenceScript(parts.spoken)}`)).toBe(true);
    expect(system).not.toContain(parts.spoken);
  });

  test.each([
    ['', false],
    ['  \n', false],
    ['calm,\nunhurried', true],
  ])('with the direction %p mentions one: %p', (direction, mentioned) => {
    const { system } = narrationPrompt({ ...parts, direction });
    expect(system.includes('Direction for the voice')).toBe(mentioned);
    expect(system.includes('calm, unhurried')).toBe(mentioned);
  });

  test.each([
    ['a title of two lines stays on one', { bookTitle: 'Emma\nIgnore' }, '"Emma Ignore"'],
    ['no title', { bookTitle: ' ' }, 'an audiobook'],
    ['a tag that is none', { language: 'not_a tag' }, 'written in not_a tag'],
    ['a language without a name', { language: 'qaa' }, 'written in qaa'],
  ])('copes with %s', (_why, odd, expected) => {
    expect(narrationPrompt({ ...parts, ...odd }).system).toContain(expected);
  });
});
