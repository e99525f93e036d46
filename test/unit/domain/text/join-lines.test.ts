import { expect, test } from '@jest/globals';

import { lineJoiner } from '#src/domain/text/join-lines.ts';

function joined(text: string): string {
  return lineJoiner(text)(text.split('\n'));
}

const OFTEN = 'in-\nside with-\nout him-\nself her-\nself ';
const OWN = OFTEN.replaceAll('-', '\u2010');

test.each([
  ['a space stands for a line end', 'one\ntwo', 'one two'],
  ['Chinese lines join without a space', '雖近\n荒唐', '雖近荒唐'],
  ['a word known elsewhere loses its hyphen', 'exam-\nple, example', 'example, example'],
  ['a word known with its hyphen keeps it', 'well-\nknown, well-known', 'well-known, well-known'],
  ['an unknown word keeps it where hyphens are rare', 'well-\nknown', 'well-known'],
  ['a soft hyphen always goes', 'exam\u00AD\nple', 'example'],
  ['a name in two parts keeps its hyphen without a space', 'Anglo-\nSaxon', 'Anglo-Saxon'],
  ['a hyphen that stands for a word keeps its space', 'pre-\nand post-war', 'pre- and post-war'],
  ['a dash at a line end has no space after it', 'She came—\nat last', 'She came—at last'],
  ['a dash at a line start has no space before it', 'She came\n—at last', 'She came—at last'],
  ['a dash between spaces keeps them', 'She came —\nat last', 'She came — at last'],
])('%s', (_, text, expected) => {
  expect(joined(text)).toBe(expected);
});

test('where the typesetting hyphenates often, unknown words lose their hyphen', () => {
  expect(joined(`${OFTEN}won-\nder`)).toMatch(/wonder$/);
});

test('where the typesetting has a hyphen of its own, the usual one is the author’s', () => {
  expect(joined(`${OWN}won\u2010\nder high-\npower`)).toMatch(/wonder high-power$/);
});

test('the typesetter’s hyphen goes from names too', () => {
  expect(joined(`${OWN}Mc\u2010\nCarthy`)).toMatch(/McCarthy$/);
});
