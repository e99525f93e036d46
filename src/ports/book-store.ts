import type { SpendEntry } from '#src/domain/billing/spend-entry.ts';
import type { Cover } from '#src/domain/manuscript/manuscript.ts';
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
  /** From the book's folder in the library, below `source/<run>`, with "/" between names. */
  readonly to: string;
}

/** The files of the person that go into the library with a submission. */
export interface SubmittedFiles {
  /** Each file of the manuscript, and where its copy goes in the book's folder. */
  readonly manuscript: readonly FileCopy[];
  readonly cover?: string;
}

/** The books of the library: what was submitted, what was planned, what was spent. */
export interface BookStore {
  /** Copies the files and makes this submission the book's current one. */
  submit(submission: Submission, files: SubmittedFiles): Promise<void>;
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

  /** Adds a line to the book's ledger; it is on disk when this returns. */
  recordSpend(bookId: string, entry: SpendEntry): Promise<void>;
  spend(bookId: string): Promise<SpendEntry[]>;
}
