import type { Report, ReportedChapter, ReportedSegment } from '#src/domain/mastering/report.ts';

/** A chapter of ten minutes that passes everything; the first begins at 0. */
export function aChapter(number: number, changes: Partial<ReportedChapter> = {}): ReportedChapter {
  return {
    number,
    title: `Chapter ${number}`,
    start: (number - 1) * 600,
    end: number * 600,
    rmsDb: -20.5,
    peakDb: -3.6,
    lufs: -19.2,
    noiseFloorDb: -68.1,
    gainDb: 4.2,
    limited: { seconds: 0.4, mostDb: 1.1 },
    levels: Array.from({ length: 400 }, (_, at) => -4 - (at % 9)),
    acx: { rms: true, peak: true, 'noise-floor': true },
    files: { mp3: `mp3/00${number} - Chapter ${number}.mp3` },
    ...changes,
  };
}

/** A segment that passed the gate at once, in its chapter's second second. */
export function aSegment(chapter: number, changes: Partial<ReportedSegment> = {}): ReportedSegment {
  const start = (chapter - 1) * 600 + 1.25;
  return {
    id: `${chapter}-abc`,
    chapter,
    start,
    end: start + 4,
    takeId: 'take',
    attempts: 1,
    score: 1,
    held: false,
    text: `Words of chapter ${chapter}.`,
    boundary: 'paragraph',
    acceptedBy: 'gate',
    ...changes,
  };
}

/** A book of two chapters with which nothing is wrong. */
export function aReport(changes: Partial<Report> = {}): Report {
  const chapters = changes.chapters ?? [aChapter(1), aChapter(2)];
  return {
    book: {
      title: 'A Third of an Ounce',
      creators: ['Ada Quillfeather'],
      language: 'en-GB',
      narrator: 'Marin',
      seconds: chapters.at(-1)?.end ?? 0,
    },
    outputs: ['A Third of an Ounce.m4b', ...chapters.flatMap(({ files }) => files.mp3 ?? [])],
    chapters,
    segments: chapters.map(({ number }) => aSegment(number)),
    skipped: [],
    spend: { usd: 1.5, requests: 3, retakes: 1, audioTokens: 1200 },
    checks: [],
    mastering: 'acx-spec',
    certificate: chapters.map(({ files }) => ({
      file: files.mp3 ?? '',
      rule: 'peak',
      expected: 'at most −3 dB',
      found: '−3.6 dB',
      passed: true,
    })),
    coverage: { manuscript: 100, narrated: 90, skipped: 10 },
    ...changes,
  };
}
