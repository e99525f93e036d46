import { describe, expect, test } from '@jest/globals';

import { countAbbreviationCuts } from '#bench/corpus/abbreviation-cuts.ts';

function count(...paragraphs: readonly string[]): ReturnType<typeof countAbbreviationCuts> {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return countAbbreviationCuts([`<html><head/><body>${body}</body></html>`], 'en');
}

describe('countAbbreviationCuts', () => {
  test('counts marked abbreviations and words', () => {
    expect(
      count('<abbr class="x">Mr.</abbr> Hale <i>and</i> <abbr>Dr.</abbr>&#160;Moss came.'),
    ).toEqual({
      marked: 2,
      cut: 0,
      words: 6,
      examples: [],
    });
  });

  test('shows where one was taken for the end of a sentence', () => {
    expect(count('He is our <abbr>Xyzt.</abbr> Hale now.')).toMatchObject({
      marked: 1,
      cut: 1,
      examples: ['He is our Xyzt. |Hale now.'],
    });
  });

  test.each([
    ['it is marked to end a clause', 'They left at 5 <abbr class="eoc">a.m.</abbr> Nobody saw it.'],
    ['a quotation ends there', '‘It is called <abbr>Xyzt.</abbr>’ Nobody knew.'],
    ['it has no full stop', 'They saw the <abbr>FBI</abbr>. Nobody else did.'],
    ['it ends the paragraph', 'They left at 5 <abbr>Xyzt.</abbr>'],
  ])('counts none where %s', (_why, text) => {
    expect(count(text, 'Nobody.').cut).toBe(0);
  });
});
