import type { Report } from '../mastering/report.ts';
import { bookUuid } from './book-names.ts';
import { type Episode, chapterEpisodes, wholeEpisode } from './feed-episodes.ts';
import type { FeedFacts } from './feed-facts.ts';
import { fileUrl } from './file-url.ts';
import { languageOf } from './language-of.ts';
import { nameUuid } from './name-uuid.ts';
import { emptyElement, xmlElement } from './xml-element.ts';

/** Name of the feed in the delivered folder. */
export const feedName = 'feed.xml';

/**
 * The book as a podcast, a chapter an episode in order: RSS 2.0 with Apple's tags
 * (`podcast-1.0.dtd`) and those of Podcasting 2.0 (`podcastindex.org/namespace/1.0`, medium
 * `audiobook`). What names the episodes stays the same for ever, also after a retake.
 */
export function podcastFeed(report: Report, facts: FeedFacts): string {
  const { book } = report;
  const { baseUrl, coverFile } = facts;
  const episodes =
    facts.whole === undefined ? chapterEpisodes(report, facts) : wholeEpisode(report, facts);
  const about = [book.description, book.subtitle, book.title].find((text) => (text ?? '') !== '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<rss version="2.0"${namespaces}>\n<channel>\n`,
    xmlElement('title', book.title),
    xmlElement('link', baseUrl ?? './'),
    xmlElement('description', about),
    xmlElement('language', languageOf(report)),
    ...(baseUrl === undefined
      ? []
      : [
          emptyElement('atom:link', {
            href: fileUrl(feedName, baseUrl),
            rel: 'self',
            type: 'application/rss+xml',
          }),
        ]),
    xmlElement('pubDate', facts.published.toUTCString()),
    xmlElement('itunes:author', book.creators.join(', ')),
    xmlElement('itunes:type', 'serial'),
    xmlElement('itunes:explicit', String(facts.isExplicit ?? false)),
    '<itunes:category text="Arts"><itunes:category text="Books"/></itunes:category>\n',
    ...(coverFile === undefined
      ? []
      : [emptyElement('itunes:image', { href: fileUrl(coverFile, baseUrl) })]),
    xmlElement('podcast:medium', 'audiobook'),
    xmlElement('podcast:guid', feedUuid(report, baseUrl)),
    ...book.creators.map((name) => person(name, { group: 'writing', role: 'author' })),
    person(book.narrator, { group: 'cast', role: 'narrator' }),
    ...episodes.map(itemOf),
    '</channel>\n</rss>\n',
  ].join('');
}

const namespaces = [
  ' xmlns:atom="http://www.w3.org/2005/Atom"',
  ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  ' xmlns:podcast="https://podcastindex.org/namespace/1.0"',
].join('');

function person(name: string, attributes: Readonly<Record<string, string>>): string {
  return xmlElement('podcast:person', name, attributes);
}

/** As `podcast:guid` is made: of the feed's URL without scheme, in the namespace that is set for it. */
function feedUuid(report: Report, baseUrl: string | undefined): string {
  if (baseUrl === undefined) return bookUuid(report);
  const url = fileUrl(feedName, baseUrl).replace(/^[a-z]+:\/\//i, '');
  return nameUuid('ead4c236-bf58-58c6-a2c6-a6b28d128cb6', url);
}

function itemOf(episode: Episode): string {
  const { chaptersUrl, transcriptUrl } = episode;
  return [
    '<item>\n',
    xmlElement('title', episode.title),
    xmlElement('guid', `urn:uuid:${episode.uuid}`, { isPermaLink: 'false' }),
    xmlElement('pubDate', episode.published.toUTCString()),
    emptyElement('enclosure', {
      url: episode.url,
      length: String(episode.bytes),
      type: 'audio/mpeg',
    }),
    xmlElement('itunes:duration', Math.round(episode.seconds)),
    xmlElement('itunes:episode', episode.number),
    xmlElement('itunes:episodeType', 'full'),
    ...(chaptersUrl === undefined
      ? []
      : [
          emptyElement('podcast:chapters', { url: chaptersUrl, type: 'application/json+chapters' }),
        ]),
    ...(transcriptUrl === undefined
      ? []
      : [emptyElement('podcast:transcript', { url: transcriptUrl, type: 'text/vtt' })]),
    '</item>\n',
  ].join('');
}
