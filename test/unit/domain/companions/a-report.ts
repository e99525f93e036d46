import type { Report, ReportedChapter, ReportedSegment } from '#src/domain/mastering/report.ts';

/** A chapter of a test's book: its segments one after the other, a second of sound and of pause each. */
export interface ChapterPlan {
  readonly title: string;
  readonly isCredits?: boolean;
  readonly segments: readonly (Partial<ReportedSegment> & { readonly text: string })[];
}

/** What a test says of its book. */
export interface ReportPlan {
  readonly book?: Partial<Report['book']>;
  readonly chapters?: readonly ChapterPlan[];
}

/** A finished book; its first chapter has the number 0 when it is credits. */
export function aReport({ book, chapters = [aChapter('One')] }: ReportPlan = {}): Report {
  const shift = chapters[0]?.isCredits === true ? 0 : 1;
  const reported: ReportedChapter[] = [];
  const segments: ReportedSegment[] = [];
  let at = 0;
  for (const [place, plan] of chapters.entries()) {
    const number = place + shift;
    const start = at;
    at += 0.75;
    for (const [index, segment] of plan.segments.entries()) {
      segments.push({ ...segmentOf(number, index, at), ...segment });
      at += 2;
    }
    at += 1.5;
    reported.push({ ...chapterOf(number, plan), start, end: at });
  }
  return {
    book: {
      title: 'The Book',
      creators: ['Ann Author'],
      language: 'en',
      narrator: 'The Voice',
      seconds: at,
      ...book,
    },
    outputs: [],
    chapters: reported,
    segments,
    skipped: [],
    spend: { usd: 0, requests: 0, retakes: 0, audioTokens: 0 },
    checks: [],
    mastering: 'none',
    certificate: [],
  };
}

/** A chapter of paragraphs. */
export function aChapter(title: string, ...texts: readonly string[]): ChapterPlan {
  return { title, segments: (texts.length > 0 ? texts : ['Words.']).map((text) => ({ text })) };
}

function segmentOf(chapter: number, index: number, start: number): Omit<ReportedSegment, 'text'> {
  const id = `${chapter}-${index}`;
  return {
    ...{ id, chapter, start, end: start + 1, takeId: `take-${id}`, attempts: 1, score: 1 },
    held: false,
    boundary: 'paragraph',
  };
}

function chapterOf(
  number: number,
  { title, isCredits }: ChapterPlan,
): Omit<ReportedChapter, 'start' | 'end'> {
  return {
    ...{ number, title, rmsDb: -20, peakDb: -4, lufs: -20, noiseFloorDb: -70, gainDb: 0 },
    limited: { seconds: 0, mostDb: 0 },
    levels: [],
    acx: {},
    files: { mp3: `mp3/${String(number).padStart(3, '0')} - Name.mp3` },
    ...(isCredits === true ? { isCredits } : {}),
  };
}

/** A title and texts as the worst of manuscripts would have them. */
export const hostileText =
  '"Tom" & <Jerry>\u0000\u000B\uD800 \u202Eabc ]]> \uFFFE\u0085 \'one\'; 日本語 😀 &amp; <!-- --> <?x?>';
