import { metadataJson } from '#src/domain/companions/metadata-json.ts';
import { feedName, podcastFeed } from '#src/domain/companions/podcast-feed.ts';
import { subRip } from '#src/domain/companions/sub-rip.ts';
import { webVtt } from '#src/domain/companions/web-vtt.ts';
import type { Report } from '#src/domain/mastering/report.ts';
import { reportPage } from '#src/domain/report-page/report-page.ts';
import type { StagedFolder } from '#src/ports/delivery.ts';

import { genre } from './book-tags.ts';
import { coverName } from './delivered-files.ts';
import type { FinishedBook } from './finished-book.ts';

/** Adds what is read beside the sound: transcripts, metadata, feed and report. */
export async function writeTexts(
  book: FinishedBook,
  report: Report,
  folder: StagedFolder,
): Promise<void> {
  await folder.addText('transcript.vtt', webVtt(report.segments));
  await folder.addText('transcript.srt', subRip(report.segments, book.facts.language));
  await folder.addText('metadata.json', metadataJson(report, { genres: [genre] }));
  if (book.outputs.feed) await folder.addText(feedName, await feedOf(book, report, folder));
  await folder.addText('report.html', reportPage(report));
  await folder.addText('report.json', `${JSON.stringify(report, null, 2)}\n`);
}

async function feedOf(book: FinishedBook, report: Report, folder: StagedFolder): Promise<string> {
  const bytes = new Map<string, number>();
  for (const { files } of report.chapters) {
    if (files.mp3 !== undefined) bytes.set(files.mp3, await folder.bytesOf(files.mp3));
  }
  const coverFile = coverName(book);
  return podcastFeed(report, {
    published: book.modified,
    bytes,
    ...(coverFile === undefined ? {} : { coverFile }),
  });
}
