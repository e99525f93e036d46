import { expect, test } from '@jest/globals';

import { frontMatterRole } from '#src/domain/chapters/front-matter.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

const book = { title: 'The Red Door', creators: ['Ann Author'] };
const page = (...lines: readonly string[]): readonly Block[] =>
  lines.map((text) => ({ kind: 'paragraph', text }));

test.each<[lines: string[], role: string | undefined, why: string]>([
  [['THE RED DOOR', 'a novel'], 'titlepage', 'it holds the title'],
  [['by', 'Ann Author', 'London'], 'titlepage', 'it holds the author'],
  [['Copyright 2020', 'All rights reserved'], 'copyright-page', 'it holds legal words'],
  [['ISBN 978-3-16-148410-0'], 'copyright-page', 'it holds an ISBN'],
  [['Bo Writer', 'about 90,000 words', 'THE KEY'], 'titlepage', 'it holds a word count'],
  [['THE KEY', 'by Bo Writer'], 'titlepage', 'it holds a byline'],
  [['This book was set in Caslon.', 'Printed in Kent.'], 'colophon', 'it tells of its making'],
  [['Achevé d’imprimer à Tours.'], 'colophon', 'it tells of its making, in French'],
  [['The book was closed.'], undefined, 'somebody closed it'],
  [['by Bo Writer'], undefined, 'a name alone may stand under a motto'],
  [['For my mother'], undefined, 'a dedication is read'],
  [[`The Red Door ${'was open and '.repeat(20)}`], undefined, 'a long paragraph is prose'],
])('%j is %s: %s', (lines, role) => {
  expect(frontMatterRole(page(...lines), book)).toBe(role);
});
