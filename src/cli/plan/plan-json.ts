import { pauseAfter, type Pauses } from '#src/domain/planning/boundary.ts';
import type { Estimate } from '#src/domain/planning/estimate.ts';
import type { Plan } from '#src/domain/planning/plan.ts';

/** The plan as programs get it; its shape is a promise (`plan --json`). */
export function planJson(plan: Plan, estimate: Estimate, pauses: Pauses): object {
  const { book, skipped, warnings } = plan;
  return {
    title: book.title,
    creators: book.creators,
    language: book.language,
    words: plan.chapters.reduce((sum, { words }) => sum + words, 0),
    chapters: plan.chapters.map(({ number, title, words, segments }) => ({
      number,
      title,
      words,
      segments: segments.map(({ id, text, spoken, boundary }) => ({
        id,
        text,
        spoken,
        pauseAfter: pauseAfter(boundary, pauses),
      })),
    })),
    skipped,
    warnings,
    estimate,
  };
}
