import { expect, test } from '@jest/globals';

import { guessPart } from '#src/domain/book-parts/guess-part.ts';

test.each([
  ['Also by Ann Author', 'seriespage'],
  ['OTHER BOOKS BY ANN AUTHOR', 'seriespage'],
  ['Weitere Bücher von Ann Author', 'seriespage'],
  ['Praise for The Red Door', 'praise'],
  ['Index', 'index'],
  ['Also', undefined],
  ['Booked by Night', undefined],
])('%j over few words is %s', (heading, part) => {
  expect(guessPart(heading, () => 100)).toBe(part);
});

test('a long chapter called so is a chapter', () => {
  expect(guessPart('Praise for the Dead', () => 3000)).toBeUndefined();
  expect(guessPart('Books by the Sea', () => 3000)).toBeUndefined();
});
