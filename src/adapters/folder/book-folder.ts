import { type FileHandle, open, readFile, readdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

import type { SpendEntry } from '#src/domain/billing/spend-entry.ts';
import { InputError } from '#src/domain/errors.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';
import type { StopNotice } from '#src/domain/submission/stop-notice.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { BookStore, PlanOutline } from '#src/ports/book-store.ts';

import { bookPath, paddedNumber } from './book-path.ts';
import { folderError } from './folder-error.ts';
import { makeFolder } from './make-folder.ts';
import { type WholeFiles, readJson } from './whole-files.ts';

/**
 * Books as folders: `books/<id>/` holds `submission.json`, the manuscript in `source/<run>/`, its cover,
 * `plan.json` with a file a chapter in `plan/`, `ledger.jsonl`, and `stop.json` when a run was stopped.
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

  async function known<Value>(bookId: string, path: string): Promise<Value> {
    const value = await readJson<Value>(path);
    if (value !== undefined) return value;
    throw new InputError(`The library ${root} knows no book ${bookId}.`, 'Submit it first.');
  }

  return {
    filePath: inBook,

    async submit(submission, { manuscript, cover }) {
      const { bookId } = submission;
      for (const { from, to } of manuscript) await copyIn(from, inBook(bookId, to));
      for (const old of await coverNames(inBook(bookId))) await rm(inBook(bookId, old));
      if (cover !== undefined) {
        await copyIn(cover, inBook(bookId, `cover${extname(cover).toLowerCase()}`));
      }
      await files.writeJson(inBook(bookId, 'submission.json'), submission);
      await removeOthers(inBook(bookId, 'source'), submission.run);
    },

    submission: (bookId) => known<Submission>(bookId, inBook(bookId, 'submission.json')),

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
      const notice = await readJson<StopNotice>(inBook(bookId, 'stop.json'));
      return notice?.run === run ? notice : undefined;
    },

    recordSpend: (bookId, entry) => appendLine(inBook(bookId), entry, root),

    async spend(bookId) {
      const lines = await readFile(inBook(bookId, ledgerName), 'utf8').catch(() => '');
      return lines.split('\n').flatMap(parseEntry);
    },
  };
}

const ledgerName = 'ledger.jsonl';

async function coverNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^cover\.(jpe?g|png)$/.test(name));
}

/** What earlier submissions brought is needed no more once a newer one stands. */
async function removeOthers(folder: string, run: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one !== run))
    await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * One write to the end of the file: lines of several processes never mix. A line that a crash cut
 * off is ended first, or it would swallow this one.
 */
async function appendLine(folder: string, entry: SpendEntry, root: string): Promise<void> {
  try {
    await makeFolder(folder);
    const file = await open(join(folder, ledgerName), 'a+');
    try {
      const start = (await endsLine(file)) ? '' : '\n';
      await file.write(`${start}${JSON.stringify(entry)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw folderError(error, root);
  }
}

/** Whether what is written next begins a line. */
async function endsLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  return buffer.toString() === '\n';
}

/** A line that a crash cut off is passed over; the request it told of left no take either. */
function parseEntry(line: string): SpendEntry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as SpendEntry];
  } catch {
    return [];
  }
}
