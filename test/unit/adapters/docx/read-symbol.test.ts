import { expect, test } from '@jest/globals';

import { readSymbol } from '#src/adapters/docx/read-symbol.ts';

test.each([
  ['a Greek letter', 'Symbol', 'F061', 'α'],
  ['a Greek capital', 'Symbol', 'F057', 'Ω'],
  ['a sign at its plain code', 'symbol', 'b3', '≥'],
  ['the last sign of a row', 'Symbol', 'F0DF', '⇓'],
  ['a digit', 'Symbol', 'F037', '7'],
  ['a piece of a large bracket', 'Symbol', 'F0E6', ''],
  ['an arrow', 'Wingdings', 'F0E0', '→'],
  ['a leaf', 'Wingdings', 'F09D', '❧'],
  ['a telephone', 'Wingdings', 'F028', ''],
  ['a picture of another font', 'Webdings', 'F061', ''],
  ['a sign that needs no font', 'MS Gothic', '2610', '☐'],
  ['what may be a letter of an unknown font', 'Runes', 'F061', undefined],
  ['what is none', 'Runes', 'F02A', ''],
  ['half of a character', 'Runes', 'D83D', ''],
  ['no code at all', 'Symbol', 'beta', ''],
])('%s', (...[, font, code, text]) => {
  expect(readSymbol(font, code)).toBe(text);
});
