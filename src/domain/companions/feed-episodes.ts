import type { Report } from '../mastering/report.ts';
import { chapterUuid } from './book-names.ts';
import { chapterTitle } from './chapter-title.ts';
import type { FeedFacts } from './feed-facts.ts';
import { fileUrl } from './file-url.ts';

/** An episode of a podcast. */
export interface Episode {
  /** 1 for the first. */
  readonly number: number;
  readonly uuid: string;
  readonly title: string;
  readonly published: Date;
  readonly url: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly chaptersUrl?: string;
  readonly transcriptUrl?: string;
}

const minuteMs = 60_000;

/**
 * A chapter an episode. Players that sort by date alone keep the order, too.
 *
 * @throws Error when a chapter has no MP3, or one whose length is not given
 */
export function chapterEpisodes(report: Report, facts: FeedFacts): Episode[] {
  const { chapters } = report;
  return chapters.map((chapter, at) => {
    const { mp3 } = chapter.files;
    if (mp3 === undefined) throw new Error(`Chapter ${chapter.number} has no MP3 for the feed.`);
    const earlierMs = (chapters.length - 1 - at) * minuteMs;
    return {
      number: at + 1,
      uuid: chapterUuid(report, chapter.number),
      title: chapterTitle(chapter),
      published: new Date(facts.published.getTime() - earlierMs),
      ...soundOf(mp3, facts),
      seconds: chapter.end - chapter.start,
    };
  });
}

/** The whole book as the only episode; none when there is no such file. */
export function wholeEpisode(report: Report, facts: FeedFacts): Episode[] {
  const { whole, published, baseUrl } = facts;
  if (whole === undefined) return [];
  const { chapters, transcript } = whole;
  return [
    {
      number: 1,
      uuid: chapterUuid(report, 'all'),
      title: report.book.title,
      published,
      ...soundOf(whole.mp3, facts),
      seconds: report.book.seconds,
      ...(chapters === undefined ? {} : { chaptersUrl: fileUrl(chapters, baseUrl) }),
      ...(transcript === undefined ? {} : { transcriptUrl: fileUrl(transcript, baseUrl) }),
    },
  ];
}

function soundOf(file: string, { bytes, baseUrl }: FeedFacts): Pick<Episode, 'url' | 'bytes'> {
  const length = bytes.get(file);
  if (length === undefined) throw new Error(`The length of ${file} is not known.`);
  return { url: fileUrl(file, baseUrl), bytes: length };
}
