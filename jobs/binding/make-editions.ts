import { availableParallelism } from 'node:os';

import pLimit from 'p-limit';

import type { Check } from '#src/domain/mastering/report.ts';

import { allOrNone } from '../all-or-none.ts';
import { bindM4b } from './bind-m4b.ts';
import { addExcerpt, addOneMp3 } from './book-mp3s.ts';
import { addChapterFile, addWav } from './chapter-files.ts';
import { coverName, filesOfChapter } from './delivered-files.ts';
import type { FinishedBook } from './finished-book.ts';
import type { Workshop } from './workshop.ts';

type Task = (shop: Workshop) => Promise<Check[]>;

/**
 * Adds the sound files to the folder, as many at a time as there are cores, and checks each.
 *
 * @throws Error naming the first file that is not what it was to be
 */
export async function makeEditions(book: FinishedBook, shop: Workshop): Promise<Check[]> {
  const cover = coverName(book);
  if (book.cover !== undefined && cover !== undefined) {
    await shop.folder.addCopy(cover, book.cover.path);
  }
  const limit = pLimit(availableParallelism());
  const checks = await allOrNone(shop.signal, (signal) =>
    tasksOf(book).map((task) =>
      limit(async () => {
        signal.throwIfAborted();
        return await task({ ...shop, signal });
      }),
    ),
  );
  const failed = checks.flat().find(({ passed }) => !passed);
  if (failed === undefined) return checks.flat();
  const { file, rule, expected, found } = failed;
  throw new Error(`${file} is not ${rule}: ${found} instead of ${expected}.`);
}

function tasksOf(book: FinishedBook): Task[] {
  const { outputs, chapters } = book;
  const tasks: Task[] = [];
  if (outputs.m4b) tasks.push((shop) => bindM4b(book, shop));
  if (outputs.oneMp3) tasks.push((shop) => addOneMp3(book, shop));
  if (outputs.sampleSeconds > 0) tasks.push((shop) => addExcerpt(book, shop));
  for (const chapter of chapters) {
    for (const form of ['mp3', 'opus', 'flac'] as const) {
      if (form in filesOfChapter(chapter, book))
        tasks.push((shop) => addChapterFile(book, chapter, form, shop));
    }
    if (outputs.wav) tasks.push((shop) => addWav(chapter, shop));
  }
  return tasks;
}
