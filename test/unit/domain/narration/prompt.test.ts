import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { fenceContext, fenceScript } from '#src/domain/narration/fence-script.ts';
import { narrationPrompt, promptVersion } from '#src/domain/narration/prompt.ts';
import { findScript } from '#test/support/emulator/find-script.ts';

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

  test('insists when it is firm, after everything else, and says what it said before', () => {
    const plain = narrationPrompt(parts);
    const firm = narrationPrompt({ ...parts, insistence: 'firm' });
    expect(firm.system.startsWith(plain.system)).toBe(true);
    expect(firm.system).toContain('rejected');
    expect(firm.user).toBe(plain.user);
    expect(narrationPrompt({ ...parts, insistence: 'plain' })).toEqual(plain);
  });

  test('shows the preceding sentence before the script, marked as not to be read', () => {
    const preceding = 'The door fell shut.';
    const { system, user } = narrationPrompt({ ...parts, preceding });
    expect(system).toBe(narrationPrompt(parts).system);
    expect(user).toContain(`never read it): ${fenceContext(preceding)}\n`);
    expect(user.endsWith(narrationPrompt(parts).user)).toBe(true);
  });

  test.each(['', '  \n'])('shows no context when it is %p', (preceding) => {
    expect(narrationPrompt({ ...parts, preceding })).toEqual(narrationPrompt(parts));
  });

  test('stays short: it is paid for with every segment', () => {
    const preceding = 'x '.repeat(2000);
    const all = { ...parts, spoken: '', insistence: 'firm', preceding } as const;
    const { system, user } = narrationPrompt(all);
    expect(system.length + user.length).toBeLessThan(2700);
  });

  test('leads the emulator to the script alone, whatever stands before it', () => {
    fc.assert(
      fc.property(markedText, markedText, (preceding, spoken) => {
        const { system, user } = narrationPrompt({ ...parts, spoken, preceding });
        const found = findScript([
          { role: 'system', text: system, audio: [], audioId: undefined },
          { role: 'user', text: user, audio: [], audioId: undefined },
        ]);
        expect(found).toBe(
          fenceScript(spoken)
            .slice('<script>\n'.length, -'\n</script>'.length)
            .split(/\r?\n/)
            .join('\n'),
        );
      }),
    );
  });
});

/** Texts made of what could break a fence, and of plain words. */
const markedText = fc
  .array(fc.constantFrom('<script>', '</script>', '<context>', '</context>', '\n', ' ', 'word'))
  .map((pieces) => pieces.join(''));
