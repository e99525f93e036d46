import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { halveText } from '#src/domain/planning/halve-text.ts';
import { hasWords } from '#src/domain/text/count-words.ts';

const sentence = 'The ferry waited for the third bridge without a word. ';

describe('halveText', () => {
  test('cuts between sentences, nearest to the middle', () => {
    const [first, second] = halveText(sentence.repeat(4), 'en') ?? [];
    expect(first).toBe(sentence.repeat(2));
    expect(second).toBe(sentence.repeat(2));
  });

  test('cuts a single sentence at a clause', () => {
    const long = `${'When the tide went out '.repeat(3)}, ${'nobody on the quay said a word '.repeat(3)}`;
    const halves = halveText(long, 'en');
    expect(halves?.join('')).toBe(long);
    expect(halves?.[0]).toMatch(/, $/);
  });

  test.each(['', 'Chapter One', 'Short, and not worth it.'])('leaves “%s” whole', (text) => {
    expect(halveText(text, 'en')).toBeUndefined();
  });

  test('keeps every character, and both halves have words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600, unit: 'grapheme' }), (text) => {
        const halves = halveText(text, 'en');
        if (halves === undefined) return;
        expect(halves.join('')).toBe(text);
        expect(halves.every(hasWords)).toBe(true);
      }),
    );
  });
});
