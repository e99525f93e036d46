import { describe, expect, test } from '@jest/globals';

import { describeChanges } from '#src/domain/spoken-text/describe-changes.ts';

import { speakWith } from './speak-for-test.ts';

function described(text: string, isHeading = false): unknown {
  const speak = speakWith({ lexicon: [{ find: 'Ames', say: 'Aims' }] });
  return describeChanges(text, speak(text, { isHeading }));
}

describe('describeChanges', () => {
  test('shows whole words', () => {
    expect(described('a extra\u00ADordinary thing')).toEqual([
      { original: 'extra\u00ADordinary', spoken: 'extraordinary', rules: ['invisible'] },
    ]);
  });

  test('shows changes of one word together', () => {
    expect(described('so “Ames--Ames” said')).toEqual([
      { original: '“Ames--Ames”', spoken: '“Aims—Aims”', rules: ['lexicon', 'dashes'] },
    ]);
  });

  test('shows changes of several words apart', () => {
    expect(described('CHAPTER IV', true)).toEqual([
      { original: 'CHAPTER', spoken: 'Chapter', rules: ['capitals'] },
      { original: 'IV', spoken: '4', rules: ['headings'] },
    ]);
  });

  test('shows a bounded piece of a text without spaces', () => {
    const [change] = described(`${'字'.repeat(500)}Ames${'字'.repeat(500)}`) as [
      { original: string },
    ];
    expect(change.original).toBe(`${'字'.repeat(24)}Ames${'字'.repeat(24)}`);
  });

  test('has nothing to show for what is spoken as written', () => {
    expect(described('plain')).toEqual([]);
  });
});
