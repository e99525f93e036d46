import { describe, expect, test } from '@jest/globals';

import { readFrontMatter } from '#src/config/front-matter.ts';

const where = { path: 'emma.md', firstLine: 2 };

describe('readFrontMatter', () => {
  test.each([
    [
      'our own keys',
      'title: Emma\ncreators: Jane Austen\nyear: 1815\nlanguage: en-GB\n',
      { title: 'Emma', creators: ['Jane Austen'], year: 1815, language: 'en-GB' },
    ],
    [
      'pandoc’s',
      'title: Emma\nauthor: [Jane Austen]\nlang: en\ndate: 23 December 1815\nabstract: A heroine.\n',
      {
        title: 'Emma',
        creators: ['Jane Austen'],
        language: 'en',
        year: 1815,
        description: 'A heroine.',
      },
    ],
    [
      'authors with affiliations',
      'authors:\n  - name: A\n    affiliation: X\n  - name: B\n',
      { creators: ['A', 'B'] },
    ],
    ['a title that is a number', 'title: 1984\n', { title: '1984', creators: [] }],
    ['a series by its name alone', 'series: Tales\n', { series: { name: 'Tales' }, creators: [] }],
    [
      'a part of a series',
      'series: { name: Tales, part: 2 }\n',
      { series: { name: 'Tales', part: '2' }, creators: [] },
    ],
    ['our key before its like', 'creators: A\nauthor: B\n', { creators: ['A'] }],
  ])('reads %s', (_, yaml, metadata) => {
    expect(readFrontMatter(yaml, where)).toEqual({ metadata, unknown: [] });
  });

  test('passes over what other programs keep there, and names what nobody does', () => {
    const yaml = 'title: Emma\ntags: [a, b]\ntoc: true\nepub-options: x\ntitel: Emma\n';
    expect(readFrontMatter(yaml, where).unknown).toEqual(['titel']);
  });

  test('refuses front matter that is longer than any', () => {
    const yaml = Array.from({ length: 30_000 }, (_, at) => `k${at}: ${at}`).join('\n');
    expect(() => readFrontMatter(yaml, where)).toThrow(
      'emma.md:2 begins front matter of more than 200,000 characters, as no book has.',
    );
  });

  test('names the line of the manuscript on which a fault is', () => {
    expect(() => readFrontMatter('title: Emma\nlang: a tongue\n', where)).toThrow(
      'emma.md:3:1 lang: must be a language tag such as en or pt-BR.',
    );
  });
});
