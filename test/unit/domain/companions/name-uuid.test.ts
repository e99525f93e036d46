import { describe, expect, test } from '@jest/globals';

import { bookUuid, chapterUuid, isbnUrn } from '#src/domain/companions/book-names.ts';
import { nameUuid } from '#src/domain/companions/name-uuid.ts';

import { aReport } from './a-report.ts';

describe('nameUuid', () => {
  test('is the one that RFC 9562 gives as its example', () => {
    expect(nameUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});

describe('the name of a book', () => {
  test.each([
    ['another narrator', { narrator: 'Another' }],
    ['another length', { seconds: 5 }],
    ['a description', { description: 'About it.' }],
  ])('stays with %s', (_what, book) => {
    expect(bookUuid(aReport({ book }))).toBe(bookUuid(aReport()));
  });

  test.each([
    ['title', { title: 'Another' }],
    ['creator', { creators: ['Another'] }],
    ['language', { language: 'de' }],
    ['ISBN', { isbn: '9783161484100' }],
  ])('is another with another %s', (_what, book) => {
    expect(bookUuid(aReport({ book }))).not.toBe(bookUuid(aReport()));
  });

  test('stays with its ISBN whatever its title is', () => {
    const isbn = '978-3-16-148410-0';
    const corrected = aReport({ book: { isbn: '9783161484100', title: 'Corrected' } });
    expect(bookUuid(corrected)).toBe(bookUuid(aReport({ book: { isbn } })));
  });

  test('is not that of its chapters, nor theirs each other’s', () => {
    const report = aReport();
    const names = [
      bookUuid(report),
      ...([1, 2, 'all'] as const).map((one) => chapterUuid(report, one)),
    ];
    expect(new Set(names).size).toBe(4);
  });
});

describe('isbnUrn', () => {
  test.each([
    ['978-3-16-148410-0', 'urn:isbn:9783161484100'],
    ['ISBN 0-8044-2957-x', 'urn:isbn:080442957X'],
    ['12345', undefined],
    ['none', undefined],
    [undefined, undefined],
  ])('of %j is %j', (isbn, urn) => {
    expect(isbnUrn(aReport({ book: isbn === undefined ? {} : { isbn } }))).toBe(urn);
  });
});
