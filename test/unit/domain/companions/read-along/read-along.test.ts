import { describe, expect, test } from '@jest/globals';
import { array, assert, boolean, constantFrom, property, record, string } from 'fast-check';

import { readAlong } from '#src/domain/companions/read-along/read-along.ts';
import type { Boundary } from '#src/domain/planning/boundary.ts';

import { aChapter, aReport, hostileText } from '../a-report.ts';
import { named } from '../read-xml.ts';
import { expectValid, metaOf, nodesOf, opened, partsFor } from './opened-epub.ts';

const credits = { ...aChapter('Opening Credits', 'The Book, by Ann.'), isCredits: true };

describe('readAlong', () => {
  test('is a valid EPUB with an overlay for each chapter', () => {
    const report = aReport({
      book: {
        subtitle: 'A Tale',
        series: { name: 'Tales', part: '2' },
        isbn: '9783161484100',
        year: 2001,
        publisher: 'Press',
      },
      chapters: [
        credits,
        {
          title: 'One',
          segments: [
            { text: 'Chapter One', isHeading: true, boundary: 'heading' },
            { text: 'One.\n\nTwo,', boundary: 'clause' },
            { text: 'still two.', boundary: 'scene' },
            { text: 'Three.', boundary: 'chapter-end' },
          ],
        },
      ],
    });
    const book = opened(report);
    expectValid(book, report);
    const document = nodesOf(book, 'EPUB/package.opf');
    expect(named(document, 'dc:title').map(({ text }) => text)).toEqual(['The Book', 'A Tale']);
    expect(metaOf(book, 'media:narrator').map(({ text }) => text)).toEqual(['The Voice']);
    expect(metaOf(book, 'group-position').map(({ text }) => text)).toEqual(['2']);
  });

  test('says of its files whether to compress them', () => {
    const files = readAlong(aReport(), partsFor(aReport()));
    expect(files.filter(({ isStored }) => isStored === true).map(({ name }) => name)).toEqual([
      'mimetype',
      'EPUB/cover.png',
      'EPUB/audio/001.mp3',
    ]);
  });

  test('plays the pauses, too: a clip lasts until the next begins, the last to the end', () => {
    const report = aReport({ chapters: [aChapter('One', 'One.', 'Two.')] });
    const overlay = nodesOf(opened(report), 'EPUB/overlays/001.smil');
    expect(named(overlay, 'audio').map(({ attributes }) => attributes)).toEqual([
      { src: '../audio/001.mp3', clipBegin: '00:00:00.750', clipEnd: '00:00:02.750' },
      { src: '../audio/001.mp3', clipBegin: '00:00:02.750', clipEnd: '00:00:06.250' },
    ]);
  });

  test('counts the clips of a chapter from its own start', () => {
    const report = aReport({ chapters: [aChapter('One'), aChapter('Two')] });
    const overlay = nodesOf(opened(report), 'EPUB/overlays/002.smil');
    expect(named(overlay, 'audio')[0]?.attributes['clipBegin']).toBe('00:00:00.750');
  });

  test('begins the book itself behind the credits', () => {
    const report = aReport({ chapters: [credits, aChapter('One')] });
    const link = named(nodesOf(opened(report), 'EPUB/nav.xhtml'), 'a').find(
      ({ attributes }) => attributes['epub:type'] === 'bodymatter',
    );
    expect(link?.attributes['href']).toBe('text/001.xhtml');
  });

  test('has a page without overlay for a chapter of which nothing is narrated', () => {
    const report = aReport({ chapters: [{ title: 'Empty', segments: [] }, aChapter('Two')] });
    const book = opened(report);
    expectValid(book, report);
    expect(named(nodesOf(book, 'EPUB/text/001.xhtml'), 'h1').map(({ text }) => text)).toEqual([
      'Empty',
    ]);
  });

  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['en', 'ltr'],
    ['ja', 'ltr'],
  ])('runs as lines of %s do: %s', (language, direction) => {
    const report = aReport({ book: { language } });
    const book = opened(report);
    expectValid(book, report);
    const [spine] = named(nodesOf(book, 'EPUB/package.opf'), 'spine');
    expect(spine?.attributes['page-progression-direction']).toBe(direction);
    const [page] = named(nodesOf(book, 'EPUB/text/001.xhtml'), 'html');
    expect(page?.attributes).toMatchObject({
      lang: language,
      'xml:lang': language,
      dir: direction,
    });
  });

  test.each([['plain English'], ['plain'], ['']])('calls %j undetermined', (language) => {
    const book = opened(aReport({ book: { language } }));
    expect(named(nodesOf(book, 'EPUB/package.opf'), 'dc:language')[0]?.text).toBe('und');
  });

  test('comes out the same each time', () => {
    const report = aReport({ chapters: [credits, aChapter('One')] });
    expect(readAlong(report, partsFor(report))).toEqual(readAlong(report, partsFor(report)));
  });

  test('stays valid with hostile text everywhere', () => {
    const report = aReport({
      book: {
        title: hostileText,
        subtitle: '\u0000',
        creators: [hostileText, ''],
        narrator: hostileText,
        publisher: hostileText,
        description: hostileText,
        series: { name: hostileText, part: hostileText },
        isbn: hostileText,
        year: -5,
      },
      chapters: [
        aChapter(hostileText, hostileText, `${hostileText}\n\n${hostileText}`),
        aChapter('\uD800'),
      ],
    });
    expectValid(opened(report), report);
  });

  test('is valid whatever the book is', () => {
    const segment = record({
      text: string({ unit: 'binary', maxLength: 40 }),
      boundary: constantFrom<Boundary>(
        'clause',
        'sentence',
        'paragraph',
        'heading',
        'scene',
        'chapter-end',
      ),
      isHeading: boolean(),
    });
    const chapter = record({
      title: string({ unit: 'binary', maxLength: 20 }),
      segments: array(segment, { maxLength: 6 }),
    });
    assert(
      property(
        array(chapter, { minLength: 1, maxLength: 4 }),
        string({ unit: 'binary' }),
        (chapters, narrator) => {
          const report = aReport({
            book: { narrator },
            chapters: chapters,
          });
          expectValid(opened(report), report);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('leaves out no sound unnoticed', () => {
    const parts = { ...partsFor(aReport()), mp3Paths: new Map() };
    expect(() => readAlong(aReport(), parts)).toThrow('Chapter 1 has no MP3 to be packed.');
  });
});
