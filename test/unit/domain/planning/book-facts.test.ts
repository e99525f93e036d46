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
      { title: 'the-file', language: 'en', creators: [] },
    ],
    [
      'each fact by itself',
      { creators: [], publisher: 'P', year: 1862 },
      { creators: [], year: 1863 },
      { publisher: 'P', year: 1863 },
    ],
    [
      'control characters and line breaks are no part of a name',
      { title: 'A\0B\u001B[31m\nC', creators: [' D\tE ', '\u0007'] },
      nobody,
      { title: 'A B [31m C', creators: ['D E'] },
    ],
    [
      'a title of nothing but control characters',
      { title: '\0', creators: [] },
      nobody,
      { title: 'the-file' },
    ],
  ])('settles what a book is called: %s', (_why, own, wished, facts) => {
    const wishes = { metadata: wished, fallbackTitle: 'the-file' };
    expect(bookFacts(own, wishes, undefined)).toMatchObject(facts);
  });

  test('is in the language that it is told to be', () => {
    const wishes = { metadata: nobody, fallbackTitle: 'the-file' };
    expect(bookFacts(nobody, wishes, 'fr').language).toBe('fr');
  });
});
