import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

import { freePrice } from '#src/domain/billing/price.ts';
import { InputError } from '#src/domain/errors.ts';
import { defaultThresholds } from '#src/domain/narration/gate/gate-thresholds.ts';
import { rungs } from '#src/domain/narration/retake-ladder.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';
import type { StopNotice } from '#src/domain/submission/stop-notice.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore, PlanOutline } from '#src/ports/book-store.ts';

import { bookPath, paddedNumber } from './book-path.ts';
import { heldFolder, retakesFolder } from './held-folder.ts';
import { rememberedJson } from './remembered-json.ts';
import { type WholeFiles, readJson } from './whole-files.ts';

/**
 * Books as folders: `books/<id>/` holds `submission.json`, the manuscript in `source/<run>/`, its cover,
 * `plan.json` with a file a chapter in `plan/`, `ledger.jsonl`, `stop.json` when a run was stopped, and
 * in `held/` and `retakes/` what waits for people and what they asked for.
 */
export function bookFolder(root: string, files: WholeFiles): BookStore {
  const inBook = (bookId: string, ...names: string[]): string =>
    join(bookPath(root, bookId), ...names);
  const chapterFile = (bookId: string, number: number): string =>
    inBook(bookId, 'plan', `${paddedNumber(number)}.json`);
  const copyIn = async (source: string, path: string): Promise<void> => {
    const bytes = await readFile(source);
    await files.write(path, (file) => file.writeFile(bytes));
  };

  const remembered = rememberedJson();

  async function known<Value>(bookId: string, path: string): Promise<Value> {
    const value = await remembered<Value>(path);
    if (value !== undefined) return value;
    throw new InputError(`The library ${root} knows no book ${bookId}.`, 'Submit it first.');
  }

  /** What earlier submissions brought is needed no more once a newer one stands. */
  async function makeCurrent(submission: Submission): Promise<void> {
    const { bookId, run } = submission;
    await files.writeJson(inBook(bookId, submissionName), submission);
    await removeOthers(inBook(bookId, 'source'), run);
  }

  return {
    ...heldFolder(root, files),
    ...retakesFolder(root, files),
    filePath: inBook,

    async list() {
      const names = await readdir(join(root, 'books')).catch(() => []);
      const submitted = await Promise.all(names.map((id) => isThere(inBook(id, submissionName))));
      return names.filter((_id, at) => submitted[at]).toSorted();
    },

    async submit(submission, { manuscript, cover, reference }) {
      const { bookId } = submission;
      for (const { from, to } of manuscript) await copyIn(from, inBook(bookId, to));
      if (reference !== undefined) await copyIn(reference.from, inBook(bookId, reference.to));
      for (const old of await coverNames(inBook(bookId))) await rm(inBook(bookId, old));
      if (cover !== undefined) {
        await copyIn(cover, inBook(bookId, `cover${extname(cover).toLowerCase()}`));
      }
      await makeCurrent(submission);
    },

    async submitAgain(submission, earlierRun) {
      const { bookId, run } = submission;
      const from = inBook(bookId, 'source', earlierRun);
      const names = await filesBelow(from);
      if (names.length === 0) {
        throw new InputError(
          `The library ${root} has lost the manuscript of ${bookId}.`,
          'Submit the manuscript itself again.',
        );
      }
      for (const name of names) await copyIn(join(from, name), inBook(bookId, 'source', run, name));
      await makeCurrent(submission);
    },

    async submission(bookId) {
      const path = inBook(bookId, submissionName);
      return { ...unsaid, ...(await known<Submission>(bookId, path)) };
    },

    async saveCover(bookId, { bytes, mediaType }) {
      const name = mediaType === 'image/png' ? 'cover.png' : 'cover.jpg';
      await files.write(inBook(bookId, name), (file) => file.writeFile(bytes));
    },

    async coverPath(bookId) {
      const [name] = await coverNames(inBook(bookId));
      return name === undefined ? undefined : inBook(bookId, name);
    },

    async savePlan(bookId, plan) {
      for (const chapter of plan.chapters) {
        await files.writeJson(chapterFile(bookId, chapter.number), chapter);
      }
      const chapters = plan.chapters.map((chapter) => ({
        ...chapter,
        segments: chapter.segments.length,
      }));
      const outline: PlanOutline = { ...plan, chapters };
      await files.writeJson(inBook(bookId, 'plan.json'), outline);
    },

    outline: (bookId) => known<PlanOutline>(bookId, inBook(bookId, 'plan.json')),
    chapter: (bookId, number) => known<PlannedChapter>(bookId, chapterFile(bookId, number)),

    stop: (bookId, notice) => files.writeJson(inBook(bookId, 'stop.json'), notice),

    async stopNotice(bookId, run) {
      // Notices of old versions do not say of which kind they are: there was only one.
      const notice = await readJson<Partial<StopNotice>>(inBook(bookId, 'stop.json'));
      return notice?.run === run ? ({ kind: 'fault', ...notice } as StopNotice) : undefined;
    },
  };
}

const submissionName = 'submission.json';
/** What submissions of old do not say. */
const unsaid: Pick<
  Submission,
  'continuity' | 'ladder' | 'gate' | 'secondEar' | 'budget' | 'mastering'
> = {
  continuity: { kind: 'none' },
  ladder: rungs,
  gate: defaultThresholds,
  secondEar: { when: 'never', share: 0, how: 'transcribe', model: '', price: freePrice },
  budget: {},
  mastering: { preset: 'none' },
};

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** Paths of all files below a folder, from it; none when there is no such folder. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function coverNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^cover\.(jpe?g|png)$/.test(name));
}

/** Removes all of a folder but one. */
async function removeOthers(folder: string, run: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one !== run))
    await rm(join(folder, name), { recursive: true, force: true });
}
