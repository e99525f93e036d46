import { describe, expect, test } from '@jest/globals';

import { metadataJson } from '#src/domain/companions/metadata-json.ts';

import { aChapter, aReport, hostileText } from './a-report.ts';

describe('metadataJson', () => {
  test('tells audiobookshelf all that is known of the book, flat', () => {
    const report = aReport({
      book: {
        subtitle: 'A Tale',
        creators: ['Ann Author', 'Ben Writer'],
        publisher: 'Press',
        year: 1999,
        isbn: '9783161484100',
        description: 'About it.',
        series: { name: 'Tales', part: '2.5' },
        language: 'en-GB',
      },
    });
    expect(JSON.parse(metadataJson(report, { genres: ['Fiction'], tags: ['new'] }))).toEqual({
      title: 'The Book',
      subtitle: 'A Tale',
      authors: ['Ann Author', 'Ben Writer'],
      narrators: ['The Voice'],
      series: ['Tales #2.5'],
      genres: ['Fiction'],
      tags: ['new'],
      publishedYear: '1999',
      publisher: 'Press',
      description: 'About it.',
      isbn: '9783161484100',
      language: 'en-GB',
      chapters: [{ id: 0, start: 0, end: 4.25, title: 'One' }],
    });
  });

  test('leaves out what is not known: a key that is there would overrule a person', () => {
    const report = aReport({ book: { creators: [], narrator: '', subtitle: '' } });
    expect(Object.keys(JSON.parse(metadataJson(report)))).toEqual([
      'chapters',
      'title',
      'language',
    ]);
  });

  test('lays chapters end to end, each with a title, since one without spoils the list', () => {
    const chapters = [
      { ...aChapter('Opening'), isCredits: true },
      aChapter(' \u0000 '),
      aChapter('C\n1'),
    ];
    const { chapters: found } = JSON.parse(metadataJson(aReport({ chapters })));
    expect(found).toEqual([
      { id: 0, start: 0, end: 4.25, title: 'Opening' },
      { id: 1, start: 4.25, end: 8.5, title: '1' },
      { id: 2, start: 8.5, end: 12.75, title: 'C 1' },
    ]);
  });

  test.each([
    ['Tales', undefined, 'Tales'],
    ['Tales', '1a', 'Tales #1a'],
    ['Tales', 'Book 2', 'Tales #2'],
    ['Tales', 'the #3.5 of them', 'Tales #3.5'],
    ['Tales', 'last', 'Tales #last'],
    ['Tales', 'the last', 'Tales'],
  ])('writes series %j and part %j as %j', (name, part, line) => {
    const series = part === undefined ? { name } : { name, part };
    expect(JSON.parse(metadataJson(aReport({ book: { series } }))).series).toEqual([line]);
  });

  test('holds hostile titles', () => {
    const report = aReport({ book: { title: hostileText }, chapters: [aChapter(hostileText)] });
    const { title, chapters } = JSON.parse(metadataJson(report));
    expect(title).toBe(chapters[0].title);
    expect(title).toMatch(/^"Tom" & <Jerry> /);
    expect(title.isWellFormed()).toBe(true);
  });
});
