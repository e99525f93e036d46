import { setTimeout as sleep } from 'node:timers/promises';

import { createLogUpdate } from 'log-update';

import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { type BookStatus, bookStatus } from '#src/domain/submission/book-status.ts';
import { findBook } from '#src/main/find-book.ts';
import { knownBook } from '#src/main/known-book.ts';
import { type Library, libraryToRead } from '#src/main/library-folder.ts';

import { interruption } from '../interruption.ts';
import { nextSteps } from '../next-steps.ts';
import { bookSheet } from './book-sheet.ts';
import { libraryTable } from './library-table.ts';

/** How the status is shown. */
export interface StatusView {
  readonly json: boolean;
  /** Draw it again and again. */
  readonly watch: boolean;
  readonly environment: Environment;
}

const defaultWidth = 100;
const beatMs = 2000;

/** Shows how the books of the library are, or one of them; from the library alone. */
export async function runStatus(asked: string | undefined, view: StatusView): Promise<void> {
  const library = libraryToRead(view.environment);
  const id = asked === undefined ? undefined : await findBook(library, asked);
  const look = async (): Promise<string> =>
    id === undefined
      ? showLibrary(await allBooks(library), view)
      : showBook(bookStatus(await knownBook(library, id)), view);
  if (!view.watch) {
    process.stdout.write(`${await look()}\n`);
    return;
  }
  if (!process.stdout.isTTY) {
    throw new InputError(
      '--watch draws on a terminal, and the output goes elsewhere.',
      'Leave --watch out, and ask again when you want to know.',
    );
  }
  await watch(look);
}

/** Until Ctrl-C, which is how watching ends and no fault. */
async function watch(look: () => Promise<string>): Promise<void> {
  using interrupt = interruption();
  const { signal } = interrupt;
  const update = createLogUpdate(process.stdout);
  while (!signal.aborted) {
    update(await look());
    await sleep(beatMs, undefined, { signal }).catch(() => undefined);
  }
  update.done();
}

async function allBooks(library: Library): Promise<BookStatus[]> {
  const all: BookStatus[] = [];
  for (const id of await library.books.list()) all.push(bookStatus(await knownBook(library, id)));
  return all;
}

function showLibrary(books: readonly BookStatus[], { json }: StatusView): string {
  if (json) return JSON.stringify({ books: books.map(withSteps) }, null, 2);
  return libraryTable(books, process.stdout.columns ?? defaultWidth);
}

function showBook(status: BookStatus, { json }: StatusView): string {
  if (json) return JSON.stringify(withSteps(status), null, 2);
  return bookSheet(status, process.stdout.columns ?? defaultWidth);
}

function withSteps(status: BookStatus): object {
  return { ...status, nextSteps: nextSteps(status) };
}
