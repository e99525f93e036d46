import type { PlannedChapter } from '../planning/plan.ts';

/** What is left of a chapter without the segments that have a take. */
export function missingPart(
  chapter: PlannedChapter,
  hasTake: (segmentId: string) => boolean,
): PlannedChapter {
  const segments = chapter.segments.filter(({ id }) => !hasTake(id));
  const whole = charactersOf(chapter);
  const share = whole === 0 ? 0 : charactersOf({ segments }) / whole;
  return { ...chapter, segments, words: Math.round(chapter.words * share) };
}

/** Characters that are spoken. */
function charactersOf({ segments }: Pick<PlannedChapter, 'segments'>): number {
  return segments.reduce((sum, { spoken }) => sum + spoken.length, 0);
}
