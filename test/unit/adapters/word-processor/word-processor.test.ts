import { describe, expect, test } from '@jest/globals';

import { readByline } from '#src/adapters/word-processor/read-byline.ts';
import { readStyleName } from '#src/adapters/word-processor/read-style-name.ts';
import { realAuthors, realLanguage } from '#src/adapters/word-processor/real-metadata.ts';
import { collapse } from '#src/adapters/word-processor/written-paragraph.ts';

describe('a byline', () => {
  test.each([
    ['by Ann Author', ['Ann Author']],
    ['A novel by Ann Author and Bo de Writer', ['Ann Author', 'Bo de Writer']],
    ['von Thomas Mann', ['Thomas Mann']],
    ['By J. R. R. Tolkien', ['J. R. R. Tolkien']],
    ['by the river', undefined],
    ['She came by train', undefined],
  ])('%s', (line, names) => {
    expect(readByline(line)).toEqual(names);
  });
});

describe('the name of a style', () => {
  test.each([
    ['heading 3', { kind: 'heading', level: 3 }],
    ['Heading 9', { kind: 'heading', level: 6 }],
    ['Überschrift 1', { kind: 'heading', level: 1 }],
    ['Rubrik1', { kind: 'heading', level: 1 }],
    ['Intense Quote', { kind: 'quote' }],
    ['Image Caption', { kind: 'image' }],
    ['Beschriftung', { kind: 'image' }],
    ['toc 2', { role: 'toc' }],
    ['TOC Heading', { role: 'toc' }],
    ['Title', { titleLine: 'title' }],
    ['List Bullet 2', { kind: 'item' }],
    ['header', { role: 'page-header' }],
    ['Body Text', undefined],
    ['Normal', undefined],
  ])('%s', (name, meaning) => {
    expect(readStyleName(name)).toEqual(meaning);
  });
});

test('names and tags that programs make up are left out', () => {
  expect(realAuthors('Ann Author; Microsoft Office User;')).toEqual(['Ann Author']);
  expect([realLanguage('en_GB'), realLanguage('x-none'), realLanguage('English')]).toEqual([
    'en-GB',
    undefined,
    undefined,
  ]);
});

test('text on one line has single spaces, and nothing that nobody sees', () => {
  expect(collapse(' so\u00ADme\u2028 \t lines\u0007\n')).toBe('some lines');
});
