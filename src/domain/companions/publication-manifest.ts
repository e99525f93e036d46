import type { Report } from '../mastering/report.ts';
import { bookUuid, isbnUrn } from './book-names.ts';
import { chapterTitle } from './chapter-title.ts';
import { cleanText } from './clean-text.ts';
import { millisecondsOf } from './clock-time.ts';
import { directionOf, languageOf } from './language-of.ts';
import type { PackedCover } from './packed-cover.ts';
import { packedName, secondStamp } from './packed-file.ts';

/** What the manifest tells besides the report. */
export interface ManifestFacts {
  readonly modified: Date;
  readonly cover: PackedCover | undefined;
}

/**
 * `publication.json` of a W3C audiobook (Audiobooks, W3C Recommendation, 10 November 2020; a profile
 * of Publication Manifest of the same day), for a package whose MP3s are `audio/NNN.mp3` and whose
 * entry page is `index.html`. The durations of the chapters sum up to the book's.
 */
export function publicationManifest(report: Report, facts: ManifestFacts): string {
  const { book, chapters } = report;
  const language = languageOf(report);
  const manifest = {
    '@context': [
      'https://schema.org',
      'https://www.w3.org/ns/pub-context',
      { language, direction: directionOf(report) },
    ],
    conformsTo: 'https://www.w3.org/TR/audiobooks/',
    type: 'Audiobook',
    id: isbnUrn(report) ?? `urn:uuid:${bookUuid(report)}`,
    name: book.title,
    author: book.creators.map((name) => ({ type: 'Person', name })),
    ...(book.narrator === '' ? {} : { readBy: [{ type: 'Person', name: book.narrator }] }),
    ...(book.publisher === undefined
      ? {}
      : { publisher: { type: 'Organization', name: book.publisher } }),
    ...(book.description === undefined ? {} : { description: book.description }),
    ...seriesOf(report),
    inLanguage: language,
    ...dateOf(book.year),
    dateModified: secondStamp(facts.modified),
    readingProgression: directionOf(report),
    duration: durationOf({ start: chapters[0]?.start ?? 0, end: chapters.at(-1)?.end ?? 0 }),
    ...accessibility,
    readingOrder: chapters.map((chapter) => ({
      type: 'LinkedResource',
      url: `audio/${packedName(chapter.number, 'mp3')}`,
      encodingFormat: 'audio/mpeg',
      name: chapterTitle(chapter),
      duration: durationOf(chapter),
    })),
    resources: resourcesOf(facts.cover),
  };
  return `${JSON.stringify(manifest, cleanValue, 2)}\n`;
}

const accessibility = {
  accessMode: ['auditory'],
  accessModeSufficient: [{ type: 'ItemList', itemListElement: ['auditory'] }],
  accessibilityFeature: ['tableOfContents'],
  accessibilityHazard: ['none'],
  accessibilitySummary: 'Narrated in full, with a table of contents by chapters.',
};

function resourcesOf(cover: PackedCover | undefined): readonly object[] {
  const page = {
    type: 'LinkedResource',
    url: 'index.html',
    encodingFormat: 'text/html',
    rel: ['contents'],
  };
  if (cover === undefined) return [page];
  const { name: url, mediaType: encodingFormat } = cover;
  return [page, { type: 'LinkedResource', url, encodingFormat, rel: ['cover'], name: 'Cover' }];
}

function seriesOf({ book: { series } }: Report): object {
  if (series === undefined) return {};
  const { name, part } = series;
  return {
    isPartOf: { type: 'BookSeries', name, ...(part === undefined ? {} : { position: part }) },
  };
}

function dateOf(year: number | undefined): object {
  return year === undefined || year < 1 || year > 9999
    ? {}
    : { datePublished: String(year).padStart(4, '0') };
}

/** ISO 8601: `PT12345.235S`. Both ends are rounded, so that the durations of neighbours add up. */
function durationOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `PT${(millisecondsOf(end) - millisecondsOf(start)) / 1000}S`;
}

function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}
