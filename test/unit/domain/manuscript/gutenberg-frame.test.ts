import { expect, test } from '@jest/globals';

import { findGutenbergFrame } from '#src/domain/manuscript/gutenberg-frame.ts';

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
