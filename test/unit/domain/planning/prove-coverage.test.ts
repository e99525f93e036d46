import { describe, expect, test } from '@jest/globals';

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
});
