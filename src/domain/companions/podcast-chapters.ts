import type { Report } from '../mastering/report.ts';
import { chapterTitle } from './chapter-title.ts';
import { cleanText } from './clean-text.ts';

/**
 * The chapters of a book in one file as JSON Chapters 1.2.0 (Podcasting 2.0, 15 April 2021), which a
 * feed names in `podcast:chapters`; to be served as `application/json+chapters`.
 *
 * @param fileName the sound file that they are about
 */
export function podcastChapters(report: Report, fileName: string): string {
  const { book, chapters } = report;
  const content = {
    version: '1.2.0',
    author: book.creators.join(', '),
    title: book.title,
    fileName,
    chapters: chapters.map((chapter) => ({
      startTime: chapter.start,
      endTime: chapter.end,
      title: chapterTitle(chapter),
    })),
  };
  const clean = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? cleanText(value) : value;
  return `${JSON.stringify(content, clean, 2)}\n`;
}
