import type { Cover } from '#src/domain/manuscript/manuscript.ts';
import type { HeldSegment } from '#src/domain/narration/held-segment.ts';
import type { Plan, PlannedChapter } from '#src/domain/planning/plan.ts';
import type { StopNotice } from '#src/domain/submission/stop-notice.ts';
import type { Submission } from '#src/domain/submission/submission.ts';

/** A plan without its segments: what is small however long the book is. */
export interface PlanOutline extends Omit<Plan, 'chapters'> {
  readonly chapters: readonly (Omit<PlannedChapter, 'segments'> & { readonly segments: number })[];
}

/** A file to be copied. */
export interface FileCopy {
  readonly from: string;
  /** From the book's folder in the library, with "/" between names. */
  readonly to: string;
}

/** The files of the person that go into the library with a submission. */
export interface SubmittedFiles {
  /** Each file of the manuscript, and where below `source/<run>` its copy goes. */
  readonly manuscript: readonly FileCopy[];
  readonly cover?: string;
  /** The recording that is to guide the voice. */
  readonly reference?: FileCopy;
}

/** The segments that wait for a person: a mark each, so that processes never overwrite one another's. */
export interface HeldMarks {
  /** Marks a segment as waiting for a person; a former mark of it is replaced. */
  hold(bookId: string, held: HeldSegment): Promise<void>;
  /** The mark of one segment. */
  heldSegment(bookId: string, segmentId: string): Promise<HeldSegment | undefined>;
  /** All marks, by chapter. Some may be out of date: their segment has a take by now, or is gone. */
  heldSegments(bookId: string): Promise<HeldSegment[]>;
  /** Takes the mark away, if there is one. */
  release(bookId: string, segmentId: string): Promise<void>;
}

/** How often people have asked for other takes. */
export interface RetakeRounds {
  /** Begins a new round of a take: the ladder is climbed from its foot. */
  askForRetake(bookId: string, takeId: string): Promise<void>;
  /** How many times a retake was asked for; 0 at first. */
  retakeRound(bookId: string, takeId: string): Promise<number>;
}

/** The books of the library: what was submitted, what was planned, what was spent, what waits. */
export interface BookStore extends HeldMarks, RetakeRounds {
  /** Ids of all books, sorted. */
  list(): Promise<string[]>;
  /** Copies the files and makes this submission the book's current one. */
  submit(submission: Submission, files: SubmittedFiles): Promise<void>;
  /**
   * Makes this submission the book's current one, with the manuscript of an earlier run of it, which
   * the library has; cover and reference stay. Its manuscript's paths must be those of its own run.
   *
   * @throws InputError when the library has lost the manuscript
   */
  submitAgain(submission: Submission, earlierRun: string): Promise<void>;
  /** @throws InputError when the library does not know the book */
  submission(bookId: string): Promise<Submission>;
  /** Path of a file of the submission, such as its manuscript. */
  filePath(bookId: string, name: string): string;
  /** Keeps the manuscript's own cover, for a submission that brought none. */
  saveCover(bookId: string, cover: Cover): Promise<void>;
  /** Path of the book's cover, when it has one. */
  coverPath(bookId: string): Promise<string | undefined>;

  savePlan(bookId: string, plan: Plan): Promise<void>;
  outline(bookId: string): Promise<PlanOutline>;
  chapter(bookId: string, number: number): Promise<PlannedChapter>;

  /** Stops a run: its jobs will find the notice and end. */
  stop(bookId: string, notice: StopNotice): Promise<void>;
  /** The notice for this run, when there is one. */
  stopNotice(bookId: string, run: string): Promise<StopNotice | undefined>;
}
