import type { Report } from '../mastering/report.ts';
import { collapse } from '../text/collapse.ts';
import { chapterTitle } from './chapter-title.ts';
import { cleanText } from './clean-text.ts';

/** What the report does not tell of a book. */
export interface ShelfWishes {
  readonly genres?: readonly string[];
  readonly tags?: readonly string[];
}

/**
 * `metadata.json` as audiobookshelf reads it when it scans a book's folder: flat, as versions since
 * 2.5 do, where it wins over the tags of the sound files. What is not known is left out: a key that
 * is there overrules what a person has typed in.
 */
export function metadataJson(report: Report, wishes: ShelfWishes = {}): string {
  const { book, chapters } = report;
  const { title, subtitle, publisher, description, year, isbn, language } = book;
  const series = seriesLine(report);
  const metadata = {
    tags: list(wishes.tags),
    chapters: chapters.map((chapter, id) => ({
      id,
      start: chapter.start,
      end: chapter.end,
      title: chapterTitle(chapter),
    })),
    title: line(title),
    subtitle: line(subtitle),
    authors: list(book.creators),
    narrators: list([book.narrator]),
    series: list([series]),
    genres: list(wishes.genres),
    publishedYear: year === undefined ? undefined : String(year),
    publisher: line(publisher),
    description: line(description),
    isbn: line(isbn),
    language: line(language),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** `Name #2.5`; what follows the last ` #` is the place, which audiobookshelf takes without spaces only. */
function seriesLine({ book: { series } }: Report): string {
  if (series === undefined) return '';
  const part = collapse(cleanText(series.part ?? ''));
  const place = /^[^#\s]+$/.test(part) ? part : /\d+(?:\.\d+)?/.exec(part)?.[0];
  return place === undefined ? series.name : `${series.name} #${place}`;
}

function line(text: string | undefined): string | undefined {
  const clean = collapse(cleanText(text ?? ''));
  return clean === '' ? undefined : clean;
}

function list(texts: readonly string[] | undefined): string[] | undefined {
  const lines = (texts ?? []).flatMap((text) => line(text) ?? []);
  return lines.length > 0 ? lines : undefined;
}
