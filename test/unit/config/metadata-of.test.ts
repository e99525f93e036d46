import { describe, expect, test } from '@jest/globals';

import { metadataOf, readFrontMatter } from '#src/config/metadata-of.ts';

describe('metadataOf', () => {
  test.each([
    ['nothing', {}, { creators: [] }],
    ['one creator', { creators: 'A' }, { creators: ['A'] }],
    ['several', { creators: ['A', 'B'] }, { creators: ['A', 'B'] }],
    [
      'what is not said leaves no key',
      { title: 'T', year: undefined },
      { title: 'T', creators: [] },
    ],
    ['settings are left aside', { title: 'T', narrator: 'N' }, { title: 'T', creators: [] }],
  ])('%s', (_why, said, metadata) => {
    expect(metadataOf(said)).toStrictEqual(metadata);
  });
});

describe('readFrontMatter', () => {
  test('reads what a manuscript says of itself', () => {
    const text = 'title: Emma\ncreators: Jane Austen\nyear: 1815\n';
    expect(readFrontMatter(text, { path: 'emma.md', firstLine: 2 })).toEqual({
      title: 'Emma',
      creators: ['Jane Austen'],
      year: 1815,
    });
  });

  test('names the line of the manuscript on which the fault is', () => {
    const where = { path: 'emma.md', firstLine: 2 };
    expect(() => readFrontMatter('title: Emma\nauthor: X\n', where)).toThrow(
      'emma.md:3:1 author: there is no such setting.',
    );
  });
});
