import type { Report } from '../../mastering/report.ts';
import { bookUuid, isbnUrn } from '../book-names.ts';
import { clockTime } from '../clock-time.ts';
import { languageOf } from '../language-of.ts';
import { secondStamp } from '../packed-file.ts';
import { emptyElement, xmlElement } from '../xml-element.ts';
import { type ClippedChapter, clippedLength } from './chapter-clips.ts';
import { overlayId } from './package-ids.ts';
import { activeClass, playingClass } from './style.ts';

/**
 * What an EPUB says of itself (EPUB 3.3, section 5.5; media overlays, section 9.3.5; accessibility
 * as EPUB Accessibility 1.1 asks). The book's ISBN is another edition's, so it stands as the source.
 */
export function packageMetadata(
  report: Report,
  chapters: readonly ClippedChapter[],
  modified: Date,
): string {
  const { book } = report;
  const heard = chapters.filter(({ clips }) => clips.length > 0);
  const total = heard.reduce((sum, chapter) => sum + clippedLength(chapter), 0);
  return [
    xmlElement('dc:identifier', `urn:uuid:${bookUuid(report)}`, { id: 'book' }),
    ...titles(report),
    xmlElement('dc:language', languageOf(report)),
    ...book.creators.map((name, at) => person('dc:creator', name, `creator${at + 1}`, 'aut')),
    person('dc:contributor', book.narrator, 'narrator', 'nrt'),
    xmlElement('dc:publisher', book.publisher),
    xmlElement('dc:date', yearOf(book.year)),
    xmlElement('dc:description', book.description),
    xmlElement('dc:source', isbnUrn(report)),
    ...series(report),
    property('dcterms:modified', secondStamp(modified)),
    property('media:duration', clockTime(total)),
    ...heard.map((chapter) =>
      property('media:duration', clockTime(clippedLength(chapter)), overlayId(chapter.chapter)),
    ),
    property('media:narrator', book.narrator),
    property('media:active-class', activeClass),
    property('media:playback-active-class', playingClass),
    ...accessibility.map(([name, value]) => property(`schema:${name}`, value)),
  ].join('');
}

const accessibility = [
  ['accessMode', 'textual'],
  ['accessMode', 'auditory'],
  ['accessModeSufficient', 'textual'],
  ['accessModeSufficient', 'auditory'],
  ['accessibilityFeature', 'synchronizedAudioText'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', 'All text is narrated and highlighted while it is heard.'],
] as const;

function titles({ book: { title, subtitle } }: Report): string[] {
  const second = xmlElement('dc:title', subtitle, { id: 'subtitle' });
  return [
    xmlElement('dc:title', title, { id: 'title' }) || xmlElement('dc:title', '-', { id: 'title' }),
    property('title-type', 'main', 'title'),
    second,
    second === '' ? '' : property('title-type', 'subtitle', 'subtitle'),
  ];
}

function person(element: string, name: string, id: string, role: string): string {
  const named = xmlElement(element, name, { id });
  if (named === '') return '';
  return named + property('role', role, id, { scheme: 'marc:relators' });
}

function series({ book }: Report): string[] {
  const collection = property('belongs-to-collection', book.series?.name, undefined, {
    id: 'series',
  });
  if (collection === '') return [];
  const place = /^\d+(?:\.\d+)*$/.exec(book.series?.part ?? '')?.[0];
  return [
    collection,
    property('collection-type', 'series', 'series'),
    property('group-position', place, 'series'),
  ];
}

function property(
  name: string,
  value: string | undefined,
  refines?: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const about = refines === undefined ? {} : { refines: `#${refines}` };
  return xmlElement('meta', value, { ...about, property: name, ...attributes });
}

function yearOf(year: number | undefined): string | undefined {
  return year === undefined || year < 1 || year > 9999 ? undefined : String(year).padStart(4, '0');
}

/** Older reading systems look for the cover here. */
export function coverHint(hasCover: boolean): string {
  return hasCover ? emptyElement('meta', { name: 'cover', content: 'cover' }) : '';
}
