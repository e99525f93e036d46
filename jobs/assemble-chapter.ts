import { z } from 'zod';

import { InputError } from '#src/domain/errors.ts';
import { layOutChapter } from '#src/domain/mastering/chapter-layout.ts';
import { trackFingerprint } from '#src/domain/mastering/track.ts';
import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { type Take, takeId } from '#src/domain/narration/take.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import { defineJob } from '#src/ports/job.ts';
import type { TakeStore } from '#src/ports/take-store.ts';
import type { TrackStore } from '#src/ports/track-store.ts';

import { inRun } from './in-run.ts';
import { joinTakes } from './join-takes.ts';
import { type Superseded, runKey, runPayload } from './run-payload.ts';

const chapterPayload = runPayload.extend({ chapter: z.int().min(0) });

/** A chapter of a run. */
type ChapterPayload = z.infer<typeof chapterPayload>;

/** What assembling needs. */
export interface AssembleChapterNeeds {
  readonly books: BookStore;
  readonly takes: TakeStore;
  readonly tracks: TrackStore;
}

/** What assembling tells those who watch. */
export interface AssembledChapter {
  readonly chapter: number;
  readonly samples: number;
  /** True when the library had the track already. */
  readonly reused: boolean;
}

/** Joins a chapter's takes and pauses into its WAV, in a stream. */
export const assembleChapter = defineJob<
  ChapterPayload,
  AssembleChapterNeeds,
  AssembledChapter | Superseded
>({
  name: 'assemble-chapter',
  payload: chapterPayload,
  key: (payload) => `${runKey(payload)}.c${payload.chapter}`,

  run: (payload, { books, takes, tracks }) =>
    inRun(payload, books, async (submission) => {
      const { bookId, chapter: number } = payload;
      const { book } = await books.outline(bookId);
      const { segments } = await books.chapter(bookId, number);
      const recorded = await Promise.all(
        segments.map(async (segment) => {
          const { id: segmentId, boundary } = segment;
          const id = takeId(segmentIdentity(segment, book, submission));
          return { segmentId, boundary, take: await recordedTake(takes, id) };
        }),
      );
      const layout = layOutChapter(
        recorded.map(({ segmentId, boundary, take }) => ({
          segmentId,
          boundary,
          takeId: take.id,
          pcmHash: take.pcmHash,
          samples: take.samples,
        })),
        submission.pauses,
      );
      const { samples, ledger } = layout;
      const fingerprint = trackFingerprint(layout);
      const kept = await tracks.find(bookId, number);
      if (kept?.fingerprint === fingerprint) return { chapter: number, samples, reused: true };

      const byId = new Map(recorded.map(({ take }) => [take.id, take]));
      const sound = joinTakes(layout, async (id) =>
        takes.readPcm(byId.get(id) ?? (await recordedTake(takes, id))),
      );
      await tracks.write(bookId, { number, samples, pcm: sound.pcm });
      await tracks.record(bookId, { number, fingerprint, samples, ledger, ...sound.measured() });
      return { chapter: number, samples, reused: false };
    }),
});

async function recordedTake(takes: TakeStore, id: string): Promise<Take> {
  const take = await takes.describe(id);
  if (take === undefined) {
    throw new InputError(
      `Take ${id} has disappeared from the library.`,
      'Run the same command again: what is missing is narrated again.',
    );
  }
  return take;
}
