import { describe, expect, test } from '@jest/globals';

import { packageMetadata } from '#src/adapters/epub/package-metadata.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

function metadata(inside: string): Metadata {
  return packageMetadata(`<package><metadata>${inside}</metadata></package>`);
}

test('authors come in the order the book displays them, without those in other roles', () => {
  const { creators } = metadata(`<dc:creator id="a">Ann</dc:creator>
    <dc:creator id="b">Bob</dc:creator><dc:creator id="c">Cid</dc:creator>
    <meta refines="#a" property="display-seq">2</meta><meta refines="#b" property="display-seq">1</meta>
    <meta refines="#a" property="role">ill</meta><meta refines="#a" property="role">aut</meta>
    <meta refines="#c" property="role">nrt</meta>`);
  expect(creators).toEqual(['Bob', 'Ann']);
});

test('editors stand in for authors where there are none', () => {
  expect(metadata('<dc:creator opf:role="edt">Eva</dc:creator>').creators).toEqual(['Eva']);
});

test('the title is the main one, wherever it stands', () => {
  const { title, subtitle } = metadata(`<dc:title id="c">The Sagas</dc:title>
    <dc:title id="s">A Tale</dc:title><dc:title id="m">The Door</dc:title>
    <meta refines="#c" property="title-type">collection</meta>
    <meta refines="#s" property="title-type">subtitle</meta>
    <meta refines="#m" property="title-type">main</meta>`);
  expect([title, subtitle]).toEqual(['The Door', 'A Tale']);
});

describe('the series', () => {
  test.each([
    [
      'of EPUB 3',
      `<meta id="s" property="belongs-to-collection">The Sagas</meta>
       <meta refines="#s" property="collection-type">series</meta>
       <meta refines="#s" property="group-position">2</meta>`,
      { name: 'The Sagas', part: '2' },
    ],
    [
      'of calibre',
      '<meta name="calibre:series" content="The Sagas"/><meta name="calibre:series_index" content="3.0"/>',
      { name: 'The Sagas', part: '3' },
    ],
    [
      'between two parts',
      '<meta name="calibre:series" content="The Sagas"/><meta name="calibre:series_index" content="2.5"/>',
      { name: 'The Sagas', part: '2.5' },
    ],
    [
      'and not a set of another sort',
      `<meta id="s" property="belongs-to-collection">All Works</meta>
       <meta refines="#s" property="collection-type">set</meta>`,
      undefined,
    ],
  ])('%s', (_, inside, series) => {
    expect(metadata(inside).series).toEqual(series);
  });
});

describe('the ISBN', () => {
  test.each([
    ['urn:isbn:978-3-16-148410-0', '9783161484100'],
    ['978 3 16 148410 0', '9783161484100'],
    ['ISBN 0-306-40615-2', '0306406152'],
    ['isbn:080442957x', '080442957X'],
    ['9783161484101', undefined],
    ['0306406152', undefined],
    ['urn:uuid:12345678-1234-1234-1234-123456789012', undefined],
  ])('of %j is %j', (identifier, isbn) => {
    expect(metadata(`<dc:identifier>${identifier}</dc:identifier>`).isbn).toBe(isbn);
  });
});

test.each([
  [
    '&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three&lt;br/&gt;four.&lt;/p&gt;',
    'One & two. Three four.',
  ],
  ['Plain 1 &lt; 2 words', 'Plain 1 < 2 words'],
])('the description %j is read as text', (description, text) => {
  expect(metadata(`<dc:description>${description}</dc:description>`).description).toBe(text);
});

test.each([
  ['<dc:date opf:event="modification">2020-01-01</dc:date>', undefined],
  ['<dc:date opf:event="publication">1813-01-28</dc:date>', 1813],
  ['<dc:date>2019-05-08T02:24:50Z</dc:date>', 2019],
  ['<dc:date>0101-01-01T00:00:00+00:00</dc:date>', undefined],
])('the year of %s is %s', (inside, year) => {
  expect(metadata(inside).year).toBe(year);
});

test('placeholders are no names', () => {
  expect(metadata('<dc:creator>Unknown</dc:creator><dc:language>und</dc:language>')).toEqual({
    creators: [],
  });
});
