import { chapterFileNames, m4bName } from '#src/domain/mastering/delivered-names.ts';
import type { Check, Report, ReportedSegment } from '#src/domain/mastering/report.ts';
import { webVtt } from '#src/domain/mastering/web-vtt.ts';
import type { StagedFolder } from '#src/ports/delivery.ts';

import type { FinishedBook } from './finished-book.ts';

/** Adds `transcript.vtt` and `report.json` to the folder. */
export async function writeTexts(
  book: FinishedBook,
  checks: readonly Check[],
  folder: StagedFolder,
): Promise<void> {
  const report = reportOf(book, checks);
  await folder.addText('transcript.vtt', webVtt(report.segments));
  await folder.addText('report.json', `${JSON.stringify(report, null, 2)}\n`);
}

function reportOf(book: FinishedBook, checks: readonly Check[]): Report {
  const seconds = book.chapters.at(-1)?.end ?? 0;
  return {
    book: { ...book.facts, narrator: book.narrator, seconds },
    outputs: outputNames(book),
    chapters: book.chapters.map(({ number, title, start, end, track: { rmsDb, peakDb } }) => ({
      number,
      title,
      start,
      end,
      rmsDb,
      peakDb,
    })),
    segments: book.chapters.flatMap((chapter) =>
      chapter.segments.map(({ segmentId, takeId, start, end }): ReportedSegment => {
        const take = book.takes.get(takeId);
        return {
          id: segmentId,
          chapter: chapter.number,
          start,
          end,
          takeId,
          attempts: take?.attempts ?? 0,
          score: take?.score ?? null,
          held: false,
          text: chapter.texts.get(segmentId)?.text ?? '',
        };
      }),
    ),
    skipped: book.skipped,
    spend: book.spend,
    checks,
  };
}

function outputNames({ facts, outputs, chapters }: FinishedBook): string[] {
  const names = chapters.map(chapterFileNames);
  return [
    ...(outputs.m4b ? [m4bName(facts.title)] : []),
    ...(outputs.mp3 ? names.map(({ mp3 }) => mp3) : []),
    ...(outputs.wav ? names.map(({ wav }) => wav) : []),
    'transcript.vtt',
    'report.json',
  ];
}
