import { expect, test } from '@jest/globals';

import { findGutenbergFrame, markGutenbergFrame } from '#src/domain/tidying/gutenberg-frame.ts';

test('a book stands between the START and END lines, without the credits', () => {
  const paragraphs = [
    'The Project Gutenberg eBook of Nothing',
    '*** START OF THE PROJECT GUTENBERG EBOOK NOTHING ***',
    'Produced by Nobody',
    'Chapter 1',
    'Text.',
    '*** END OF THE PROJECT GUTENBERG EBOOK NOTHING ***',
    'Section 1. Terms',
  ];
  expect(findGutenbergFrame(paragraphs)).toEqual({ start: 3, end: 5 });
});

test('a last line alone ends it too', () => {
  expect(
    findGutenbergFrame(['I.', 'Text.', 'End of the Project Gutenberg EBook of Nothing']),
  ).toEqual({
    start: 0,
    end: 2,
  });
});

test('any other book is all book', () => {
  expect(findGutenbergFrame(['I.', 'Text.'])).toEqual({ start: 0, end: 2 });
});

test('a header without START line is known by its lines', () => {
  const paragraphs = [
    'The Project Gutenberg EBook of Nothing, by Nobody',
    'This eBook is for the use of anyone anywhere at no cost',
    'Title: Nothing',
    'Release Date: May 1, 2001 [EBook #1]',
    'Produced by Nobody',
    'I.',
    'Text.',
  ];
  expect(findGutenbergFrame(paragraphs)).toEqual({ start: 5, end: 7 });
});

test('several books in one file are all kept', () => {
  const start = '*** START OF THE PROJECT GUTENBERG EBOOK X ***';
  const end = '*** END OF THE PROJECT GUTENBERG EBOOK X ***';
  const text = Array.from({ length: 100 }, () => 'Text.');
  expect(findGutenbergFrame([start, ...text, end, start, ...text, end, 'Terms'])).toEqual({
    start: 1,
    end: 203,
  });
});

test('header and licence are marked', () => {
  const texts = [
    '*** START OF THE PROJECT GUTENBERG EBOOK X ***',
    'Text.',
    'End of Project Gutenberg',
  ];
  const blocks = texts.map((text) => ({ kind: 'paragraph', text }) as const);
  expect(markGutenbergFrame(blocks).map(({ role }) => role)).toEqual([
    'copyright-page',
    undefined,
    'copyright-page',
  ]);
});
