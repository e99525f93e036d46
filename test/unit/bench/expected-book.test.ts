import { describe, expect, test } from '@jest/globals';

import { bookSlug, expectedTitles, matchTitles } from '#bench/corpus/expected-book.ts';

describe('bookSlug', () => {
  test.each([
    ['en_emma.epub', 'en_emma'],
    ['en_emma_pg158.htm', 'en_emma'],
    ['fr_candide_pg42.latin1.txt.json', 'fr_candide'],
  ])('of %s is %s', (name, slug) => {
    expect(bookSlug(name)).toBe(slug);
  });
});

describe('expectedTitles', () => {
  const line = (depth: number, label: string, href: string | null = 'a.xhtml') => ({
    depth,
    label,
    href,
  });

  test('are the list of chapters when there is one', () => {
    expect(expectedTitles([{ toc: [line(0, 'X')] }, { chapters: ['I', 'II'] }])).toEqual([
      'I',
      'II',
    ]);
  });

  test('are the topmost lines of the contents that lead somewhere and are no front matter', () => {
    const toc = [
      line(0, 'Titlepage'),
      line(0, 'One'),
      line(1, 'One a'),
      line(0, 'Somebody', null),
      line(1, 'Two'),
    ];
    expect(expectedTitles([{ toc }])).toEqual(['One', 'Two']);
  });

  test('are those below the single line over all others', () => {
    expect(expectedTitles([{ toc: [line(0, 'All'), line(1, 'One'), line(1, 'Two')] }])).toEqual([
      'One',
      'Two',
    ]);
  });

  test('are the headings, with those below them, when the contents are page numbers', () => {
    const headings = ['h2: CONTENTS.', 'h2: FIRST.', 'h3: The Door', 'h2: SECOND.'];
    expect(expectedTitles([{ toc: [line(0, '7'), line(0, '9')] }, { headings }])).toEqual([
      'FIRST. The Door',
      'SECOND.',
    ]);
  });
});

describe('matchTitles', () => {
  test('compares words in order and leaves out a preface that nobody expected', () => {
    expect(matchTitles(['Preface', 'CHAPTER I.', 'The End'], ['Chapter I', 'An End'])).toEqual({
      found: 2,
      expected: 2,
      exact: 1,
      difference: '“The End”, expected “An End”',
    });
  });
});
