import { describe, expect, test } from '@jest/globals';

import { metadataOf } from '#src/config/metadata-of.ts';

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
    [
      'a part of a series',
      { series: { name: 'S', part: 2 } },
      { series: { name: 'S', part: '2' }, creators: [] },
    ],
    ['settings are left aside', { title: 'T', narrator: 'N' }, { title: 'T', creators: [] }],
  ])('%s', (_why, said, metadata) => {
    expect(metadataOf(said)).toStrictEqual(metadata);
  });
});
