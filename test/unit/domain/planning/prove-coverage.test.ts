import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { proveCoverage } from '#src/domain/planning/prove-coverage.ts';

const blocks = [{ text: 'One' }, { text: 'It rained, and rained.' }, { text: '…' }];

function prove(...texts: readonly string[]): string | undefined {
  return proveCoverage({ title: 'One', blocks, segments: texts.map((text) => ({ text })) });
}

describe('proveCoverage', () => {
  test('finds no fault in segments that are the text, however it is cut', () => {
    expect(prove('One', 'It rained,', 'and rained.')).toBeUndefined();
  });

  test.each([
    ['a word is missing', ['One', 'It rained, rained.']],
    ['a word comes twice', ['One', 'It rained, and rained, and rained.']],
    ['the end is missing', ['One', 'It rained,']],
    ['words have changed places', ['One', 'It rained,', 'rained and.']],
  ])('names the place from which on %s', (_, texts) => {
    expect(prove(...texts)).toMatch(/^The segments of “One” are not its text from “/);
  });

  test('says what is there too much', () => {
    expect(prove('One', 'It rained, and rained.', 'More')).toContain(
      'have more than its text: “More”',
    );
  });

  test('lets a row of signs be left out that no segment could hold, but no sign inside a sentence', () => {
    const long = { text: `It rained${'.'.repeat(50)} and stopped` };
    const proveLong = (text: string): string | undefined =>
      proveCoverage({ title: 'One', blocks: [long], segments: [{ text }] });
    expect(proveLong('It rained.. and stopped')).toBeUndefined();
    expect(proveLong('It rained.. stopped')).toBeDefined();
    expect(prove('One', 'It rained and rained.')).toBeDefined();
  });

  test('finds a word that is left out, doubled or changed, wherever it is', () => {
    const words = fc.array(
      fc.string({ minLength: 1, maxLength: 6 }).map((text) => `a${text.trim()}`),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom(0, 2), (texts, place, times) => {
        const at = place % texts.length;
        const word = texts[at] ?? '';
        const segments = texts.toSpliced(at, 1, ...Array<string>(times).fill(word));
        const printed = [{ text: texts.join(' ') }];
        const proofOf = (cut: readonly string[]): string | undefined =>
          proveCoverage({ title: 'One', blocks: printed, segments: cut.map((text) => ({ text })) });
        expect(proofOf(texts)).toBeUndefined();
        expect(proofOf(segments)).toBeDefined();
      }),
    );
  });
});
