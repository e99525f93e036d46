import { describe, expect, test } from '@jest/globals';

import { bookFacts } from '#src/domain/planning/book-facts.ts';

const nobody = { creators: [] };

describe('bookFacts', () => {
  test.each([
    [
      'what the manuscript says',
      { title: 'A', creators: ['X'] },
      nobody,
      { title: 'A', creators: ['X'] },
    ],
    [
      'what the person says wins',
      { title: 'A', creators: ['X'] },
      { title: 'B', creators: ['Y'] },
      { title: 'B', creators: ['Y'] },
    ],
    ['no creators are no wish', { creators: ['X'] }, nobody, { creators: ['X'] }],
    [
      'a book that nobody named',
      nobody,
      nobody,
      { title: 'Untitled', language: 'en', creators: [] },
    ],
    [
      'each fact by itself',
      { creators: [], language: 'fr', year: 1862 },
      { creators: [], year: 1863 },
      { language: 'fr', year: 1863 },
    ],
  ])('settles what a book is called: %s', (_why, own, wished, facts) => {
    expect(bookFacts(own, wished)).toMatchObject(facts);
  });
});
