import { expect, test } from '@jest/globals';

import { cleanTitle } from '#src/domain/tidying/clean-title.ts';

test.each([
  [
    'The Project Gutenberg eBook of Emma, by Jane Austen.',
    { title: 'Emma', creator: 'Jane Austen' },
  ],
  ['Emma, by Jane Austen—A Project Gutenberg eBook', { title: 'Emma', creator: 'Jane Austen' }],
  ['Emma, by Jane Austen', { title: 'Emma', creator: 'Jane Austen' }],
  ['Project Gutenberg’s Emma by Jane Austen', { title: 'Emma', creator: 'Jane Austen' }],
  ['Emma | Project Gutenberg', { title: 'Emma' }],
  ['Emma - Wikisource, the free online library', { title: 'Emma' }],
  ['Stopping by Woods', { title: 'Stopping by Woods' }],
  ['By the Sea', { title: 'By the Sea' }],
  ['Untitled Document', {}],
  ['draft3.docx', {}],
  ['', {}],
])('%j is %j', (raw, title) => {
  expect(cleanTitle(raw)).toEqual(title);
});

test('does not get lost in spaces', () => {
  expect(cleanTitle(`Emma${' '.repeat(50_000)}Woodhouse`)).toEqual({ title: 'Emma Woodhouse' });
  expect(cleanTitle('a -'.repeat(20_000)).title).toHaveLength(60_000);
});
