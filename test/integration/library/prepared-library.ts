import { segmentIdentity } from '#src/domain/narration/segment-identity.ts';
import { takeId } from '#src/domain/narration/take.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import { type Library, openLibrary } from '#src/main/library-folder.ts';
import { somePcm, takeOf } from '#test/support/library-pieces.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { aRecording } from '#test/unit/domain/submission/a-status.ts';
import { aSubmission } from '#test/unit/jobs/a-submission.ts';

/** A library with one planned book, `Emma`, whose segments are `1-a`, `1-b`, `2-a` and `2-b`. */
export interface PreparedLibrary extends AsyncDisposable {
  readonly library: Library;
  readonly submission: Submission;
  readonly bookId: string;
  /** Name of a segment's take. */
  readonly takeOf: (segmentId: string) => string;
  /** Gives segments takes of so many samples. */
  readonly record: (segmentIds: readonly string[], samples?: number) => Promise<void>;
  /** Marks a segment as held, with so many recordings that were rejected. */
  readonly hold: (segmentId: string, recordings: number) => Promise<void>;
}

const texts = { '1-a': 'One.', '1-b': 'Two.', '2-a': 'One.', '2-b': 'Three.' };

function segment(id: keyof typeof texts): Segment {
  const text = texts[id];
  return { id, text, spoken: text, changes: [], boundary: 'paragraph' };
}

const plan: Plan = {
  book: { title: 'Emma', language: 'en', creators: ['Jane Austen'] },
  chapters: [
    { number: 1, title: 'I', words: 2, segments: [segment('1-a'), segment('1-b')] },
    { number: 2, title: 'II', words: 2, segments: [segment('2-a'), segment('2-b')] },
  ],
  skipped: [],
  warnings: [],
  coverage: { manuscript: 4, narrated: 4, skipped: 0 },
};

/** Prepares it: `await using prepared = await preparedLibrary()`. */
export async function preparedLibrary(): Promise<PreparedLibrary> {
  const folder = await temporaryFolder();
  const library = await openLibrary({ LECTERN_LIBRARY: folder.path });
  const submission = { ...aSubmission, outFolder: `${folder.path}/out` };
  const { bookId } = submission;
  const { books, takes, rejected } = library;
  await books.submit(submission, { manuscript: [] });
  await books.savePlan(bookId, plan);
  const idOf = (id: string): string => {
    const found = plan.chapters.flatMap(({ segments }) => segments).find((one) => one.id === id);
    return takeId(segmentIdentity(found!, plan.book, submission));
  };
  return {
    library,
    submission,
    bookId,
    takeOf: idOf,

    async record(segmentIds, samples = 24_000) {
      const pcm = somePcm(samples);
      for (const id of segmentIds) await takes.save(takeOf(pcm, idOf(id)), pcm);
    },

    async hold(segmentId, recordings) {
      const about = { segmentId, takeId: idOf(segmentId) };
      for (let number = 1; number <= recordings; number++) {
        const pcm = somePcm(1000 + number);
        const samples = 1000 + number;
        const rejection = aRecording(number, { ...about, samples, score: number / 10 });
        await rejected.add(bookId, rejection, { audio: pcm, pcm });
      }
      await books.hold(bookId, {
        ...about,
        chapter: Number.parseInt(segmentId, 10),
        cause: recordings === 0 ? 'filtered' : 'rejected',
        reason: 'It will not do.',
        at: '2026-01-01T00:00:00.000Z',
        run: submission.run,
      });
    },

    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
