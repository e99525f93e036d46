import { z } from 'zod';

import { TakeAlteredError } from '#src/domain/errors.ts';
import { encodingsOf, isReadAlongWanted } from '#src/domain/submission/encodings-of.ts';
import { defineJob } from '#src/ports/job.ts';

import { allOrNone } from './all-or-none.ts';
import { type EncodingNeeds, encodeTrack } from './assembling/encode-track.ts';
import { type MadeTrack, type TrackNeeds, makeTrack } from './assembling/make-track.ts';
import { type ScoringNeeds, scoreChapterTakes } from './assembling/score-chapter-takes.ts';
import { inRun } from './in-run.ts';
import { type Superseded, runKey, runPayload } from './run-payload.ts';

const chapterPayload = runPayload.extend({ chapter: z.int().min(0) });

/** A chapter of a run. */
type ChapterPayload = z.infer<typeof chapterPayload>;

/** What assembling needs. */
export interface AssembleChapterNeeds extends ScoringNeeds, TrackNeeds, EncodingNeeds {}

/** What assembling tells those who watch. */
export interface AssembledChapter {
  readonly chapter: number;
  readonly samples: number;
  /** True when the library had the track already. */
  readonly reused: boolean;
}

/**
 * Joins a chapter's takes and pauses into its WAV, in a stream, and encodes it for the editions, so
 * that little is left to do when the last chapter is there. Where a take does not sound as the library
 * says, either of both may have been altered on disk: the takes are then measured again, which fails
 * for one that has to be narrated again.
 */
export const assembleChapter = defineJob<
  ChapterPayload,
  AssembleChapterNeeds,
  AssembledChapter | Superseded
>({
  name: 'assemble-chapter',
  payload: chapterPayload,
  key: (payload) => `${runKey(payload)}.c${payload.chapter}`,

  run: (payload, needs, { signal }) =>
    inRun(payload, needs.books, async (submission) => {
      const { bookId, chapter: number } = payload;
      const { outputs, manuscript } = submission;
      const made = async (isHeardAgain: boolean): Promise<MadeTrack> => {
        const scored = await scoreChapterTakes(submission, number, needs, isHeardAgain);
        return await makeTrack({ ...scored, bookId, number, signal }, needs);
      };
      const { track, reused } = await made(false).catch((error: unknown) => {
        if (error instanceof TakeAlteredError) return made(true);
        throw error;
      });
      const encodings = encodingsOf(outputs, isReadAlongWanted(outputs, manuscript));
      await allOrNone(signal, (both) =>
        encodings.map((encoding) => encodeTrack(track, encoding, { bookId, signal: both }, needs)),
      );
      return { chapter: number, samples: track.samples, reused };
    }),
});
