import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { chapterMarks } from '#jobs/binding/bind-m4b.ts';
import { bookTags } from '#jobs/binding/book-tags.ts';
import { encodingOf } from '#jobs/binding/finished-book.ts';
import { gatherBook } from '#jobs/binding/gather-book.ts';
import { m4bBinder } from '#src/adapters/m4b/m4b-binder.ts';

import type { MadeLibrary } from './made-library.ts';

/** Seconds for an M4B of what a library has encoded, and for reading it back. */
export interface MuxTimes {
  readonly bindSeconds: number;
  readonly readSeconds: number;
}

/** Binds the M4B of a finished book once more, with nothing else going on. */
export async function timeMux(
  made: MadeLibrary,
  folder: string,
  signal: AbortSignal,
): Promise<MuxTimes> {
  const library = await made.open();
  const book = await gatherBook(await library.books.submission(made.bookId), library);
  const path = join(folder, 'mux.m4b');
  const pieces = book.chapters.map((chapter) => ({
    path: encodingOf(chapter, 'aac').path,
    samples: chapter.track.samples,
  }));
  const binder = m4bBinder();
  try {
    const begun = performance.now();
    await binder.bind({ pieces, marks: chapterMarks(book), tags: bookTags(book), path }, signal);
    const bound = performance.now();
    await binder.read(path);
    return {
      bindSeconds: (bound - begun) / 1000,
      readSeconds: (performance.now() - bound) / 1000,
    };
  } finally {
    await rm(path, { force: true });
  }
}
