import { InputError } from '#src/domain/errors.ts';
import type { ChapterScore } from '#src/domain/mastering/chapter-score.ts';
import { scoreChapter } from '#src/domain/mastering/score-chapter.ts';
import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { type Take, takeId } from '#src/domain/narration/take.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { SoundMeter } from '#src/ports/sound-meter.ts';
import type { TakeStore } from '#src/ports/take-store.ts';

/** What scoring needs. */
export interface ScoringNeeds {
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly meter: SoundMeter;
}

/** What a chapter's WAV will be made of, and where its takes lie on this machine. */
export interface ScoredChapter {
  readonly score: ChapterScore;
  readonly takePaths: Readonly<Record<string, string>>;
}

/**
 * Gathers the takes of a chapter and decides how they are joined.
 *
 * @param isHeardAgain whether what was once measured of the takes is measured again
 * @throws InputError when a take has disappeared
 * @throws Error when a take that is measured is not the one that was kept
 */
export async function scoreChapterTakes(
  submission: Submission,
  number: number,
  { books, takes, meter }: ScoringNeeds,
  isHeardAgain = false,
): Promise<ScoredChapter> {
  const { bookId, pauses, mastering } = submission;
  const { book } = await books.outline(bookId);
  const { segments } = await books.chapter(bookId, number);
  const takePaths: Record<string, string> = {};
  const recorded = [];
  for (const segment of segments) {
    const id = takeId(segmentIdentity(segment, book, submission));
    const take = await recordedTake(takes, id);
    takePaths[id] = await takes.wavPath(take);
    const kept = isHeardAgain ? undefined : take.sound;
    recorded.push({
      segmentId: segment.id,
      takeId: id,
      boundary: segment.boundary,
      samples: take.samples,
      sound: kept ?? (await meter.measure(await takes.readPcm(take))).sound,
    });
  }
  return { score: scoreChapter(recorded, { pauses, mastering }), takePaths };
}

async function recordedTake(takes: TakeStore, id: string): Promise<Take> {
  const take = await takes.describe(id);
  if (take !== undefined) return take;
  throw new InputError(
    `Take ${id} has disappeared from the library.`,
    'Run the same command again: what is missing is narrated again.',
  );
}
