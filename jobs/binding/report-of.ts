import { secondsOf } from '#src/domain/audio/pcm.ts';
import type {
  Check,
  Report,
  ReportedChapter,
  ReportedSegment,
} from '#src/domain/mastering/report.ts';
import { judgeFile } from '#src/domain/retail/judge-file.ts';
import type { MeasuredFile } from '#src/domain/retail/measured-file.ts';

import { deliveredFiles, filesOfChapter } from './delivered-files.ts';
import type { FinishedBook, FinishedChapter } from './finished-book.ts';

/** Tells of a finished book. */
export function reportOf(book: FinishedBook, checks: readonly Check[]): Report {
  const { facts, narrator, skipped, spend, mastering, coverage, chapters } = book;
  return {
    book: { ...facts, narrator, seconds: chapters.at(-1)?.end ?? 0 },
    outputs: deliveredFiles(book),
    chapters: chapters.map((chapter) => reportedChapter(chapter, book)),
    segments: chapters.flatMap((chapter) => reportedSegments(chapter, book)),
    skipped,
    spend,
    checks,
    mastering,
    certificate:
      mastering === 'none'
        ? []
        : chapters.flatMap((chapter) => judgeFile(measuredFile(chapter, book), mastering)),
    coverage,
  };
}

function reportedChapter(chapter: FinishedChapter, book: FinishedBook): ReportedChapter {
  const { number, title, start, end, isCredits } = chapter;
  const { gainDb, sound } = chapter.track;
  const { rmsDb, peakDb, lufs, noiseFloorDb, limited, levels } = sound;
  return {
    ...{ number, title, start, end, rmsDb, peakDb, lufs, noiseFloorDb, gainDb, limited, levels },
    ...(isCredits === true ? { isCredits } : {}),
    acx: Object.fromEntries(
      judgeFile(measuredFile(chapter, book), 'acx-spec').map(({ rule, passed }) => [rule, passed]),
    ),
    files: filesOfChapter(chapter, book),
  };
}

function reportedSegments(chapter: FinishedChapter, { takes }: FinishedBook): ReportedSegment[] {
  return chapter.segments.map(({ segmentId, takeId, start, end }) => {
    const take = takes.get(takeId);
    const segment = chapter.texts.get(segmentId);
    return {
      id: segmentId,
      chapter: chapter.number,
      start,
      end,
      takeId,
      attempts: take?.attempts ?? 0,
      score: take?.score ?? null,
      held: false,
      text: segment?.text ?? '',
      ...(segment?.isHeading === true ? { isHeading: true } : {}),
      boundary: segment?.boundary ?? 'paragraph',
      ...(take?.recordedBy === undefined ? {} : { deployment: take.recordedBy.deployment }),
      ...(take?.acceptedBy === undefined ? {} : { acceptedBy: take.acceptedBy }),
      ...(take?.remarks === undefined ? {} : { remarks: take.remarks }),
      ...(take?.rejections === undefined ? {} : { rejections: take.rejections }),
    };
  });
}

const mp3Rate = 44_100;

/** A chapter's MP3 as retailers' rules see it, by what was measured while its track was written. */
function measuredFile(chapter: FinishedChapter, book: FinishedBook): MeasuredFile {
  const { start, end, segments, track } = chapter;
  const { rmsDb, peakDb, lufs, noiseFloorDb } = track.sound;
  const bitrateKbps = chapter.encodings.get('mp3')?.bitrate ?? 0;
  return {
    file: filesOfChapter(chapter, book).mp3 ?? `chapter ${chapter.number}`,
    codec: bitrateKbps > 0 ? 'mp3' : 'pcm_s16le',
    channels: 1,
    sampleRate: bitrateKbps > 0 ? mp3Rate : 24_000,
    bitrateKbps,
    ...(bitrateKbps > 0 ? { isConstantBitrate: true } : {}),
    seconds: secondsOf(track.samples),
    rmsDb,
    peakDb,
    lufs,
    noiseFloorDb,
    headSeconds: (segments[0]?.start ?? start) - start,
    tailSeconds: end - (segments.at(-1)?.end ?? end),
    marks: [],
    hasCover: book.cover !== undefined,
  };
}
