import { describe, expect, test } from '@jest/globals';

import { audiobookPackage } from '#src/domain/companions/audiobook-package.ts';

import { aChapter, aReport, hostileText } from './a-report.ts';
import { named, readXml } from './read-xml.ts';
import { textsOf } from './texts-of.ts';

const modified = new Date('2026-03-01T12:00:00.500Z');
const mp3Paths = new Map([
  [0, '/library/0.mp3'],
  [1, '/library/1.mp3'],
  [2, '/library/2.mp3'],
]);
const credits = { ...aChapter('Opening Credits'), isCredits: true };
const report = aReport({
  book: { year: 2001, publisher: 'Press', isbn: '978-3-16-148410-0', seconds: 12.75 },
  chapters: [credits, aChapter('One'), aChapter(hostileText)],
});
const parts = { mp3Paths, coverPath: '/library/Cover.JPEG', modified };

interface Linked {
  readonly url: string;
}

interface Manifest extends Readonly<Record<string, unknown>> {
  readonly readingOrder: readonly Linked[];
  readonly resources: readonly Linked[];
}

function manifestOf(of = report): Manifest {
  return JSON.parse(textsOf(audiobookPackage(of, parts)).get('publication.json') ?? '');
}

describe('audiobookPackage', () => {
  test('has the manifest first, and sound and pictures as they are', () => {
    expect(audiobookPackage(report, parts).map(({ name, isStored }) => [name, isStored])).toEqual([
      ['publication.json', undefined],
      ['index.html', undefined],
      ['cover.jpg', true],
      ['audio/000.mp3', true],
      ['audio/001.mp3', true],
      ['audio/002.mp3', true],
    ]);
  });

  test('says what the Recommendation requires', () => {
    expect(manifestOf()).toMatchObject({
      '@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context', { language: 'en' }],
      conformsTo: 'https://www.w3.org/TR/audiobooks/',
      type: 'Audiobook',
      id: 'urn:isbn:9783161484100',
      name: 'The Book',
      author: [{ type: 'Person', name: 'Ann Author' }],
      readBy: [{ type: 'Person', name: 'The Voice' }],
      publisher: { name: 'Press' },
      inLanguage: 'en',
      datePublished: '2001',
      dateModified: '2026-03-01T12:00:00Z',
      duration: 'PT12.75S',
    });
  });

  test('holds all that the manifest lists, and lists all but itself', () => {
    const { readingOrder, resources } = manifestOf();
    const listed = [...resources, ...readingOrder].map(({ url }) => url);
    const names = audiobookPackage(report, parts).map(({ name }) => name);
    expect(listed).toEqual(names.slice(1));
  });

  test('gives durations that sum up to the whole, whatever is rounded', () => {
    const odd = aReport({ chapters: [aChapter('One'), aChapter('Two'), aChapter('Three')] });
    const third = odd.chapters.map((chapter, at) => ({
      ...chapter,
      start: (at * 1000.0004) / 3,
      end: ((at + 1) * 1000.0004) / 3,
    }));
    const shifted = { ...odd, chapters: third };
    const paths = new Map([...mp3Paths, [3, '/library/3.mp3']]);
    const text = textsOf(audiobookPackage(shifted, { ...parts, mp3Paths: paths }));
    const { readingOrder, duration } = JSON.parse(text.get('publication.json') ?? '');
    const seconds = (iso: string): number => Math.round(Number(iso.slice(2, -1)) * 1000);
    const sum = readingOrder.reduce(
      (all: number, one: { duration: string }) => all + seconds(one.duration),
      0,
    );
    expect(sum).toBe(seconds(duration));
  });

  test('names a book without ISBN, year and narrator, too', () => {
    const manifest = manifestOf(aReport({ book: { narrator: '' } }));
    expect(manifest['id']).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5/);
    expect(manifest).not.toHaveProperty('readBy');
    expect(manifest).not.toHaveProperty('datePublished');
  });

  test('has an entry page that links the manifest and every chapter', () => {
    const page = textsOf(audiobookPackage(report, parts)).get('index.html') ?? '';
    expect(page).toContain('<link rel="publication" href="publication.json">');
    const list = /<nav role="doc-toc">[^]*<\/nav>/.exec(page)?.[0] ?? '';
    expect(named(readXml(list), 'a').map(({ attributes }) => attributes['href'])).toEqual([
      'audio/000.mp3',
      'audio/001.mp3',
      'audio/002.mp3',
    ]);
  });

  test('leaves out no chapter unnoticed', () => {
    expect(() => audiobookPackage(report, { ...parts, mp3Paths: new Map() })).toThrow(
      'Chapter 0 has no MP3 to be packed.',
    );
  });

  test('needs no cover', () => {
    const files = audiobookPackage(report, { mp3Paths, modified });
    expect(files.map(({ name }) => name)).not.toContain('cover.jpg');
  });
});
