import { type Estimate, estimateNarration } from '#src/domain/planning/estimate.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

import type { Audition } from './audition.ts';

/** What an audition comes to. */
export interface AuditionEstimate {
  /** Of one reading, in seconds. */
  readonly seconds: number;
  /** Readings that the library has no take of. */
  readonly missing: number;
  /** What these are expected to cost, in US dollars. */
  readonly usd: number;
}

/** Estimates an audition before it begins, by the takes that the library has. */
export async function estimateAudition(
  { readings, passage, segment, submission }: Audition,
  takes: Pick<TakeStore, 'describe'>,
): Promise<AuditionEstimate> {
  const found = await Promise.all(readings.map((reading) => takes.describe(reading.takeId)));
  const missing = found.filter((take) => take === undefined).length;
  const chapter = { ...passage.chapter, words: passage.words, segments: [segment] };
  const model = { name: submission.voice.model, price: submission.price };
  const one: Estimate = estimateNarration([chapter], model);
  return { seconds: one.seconds, missing, usd: missing * one.usd };
}
