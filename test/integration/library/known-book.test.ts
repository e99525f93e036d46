import { describe, expect, test } from '@jest/globals';

import { bookStatus } from '#src/domain/submission/book-status.ts';
import { findBook } from '#src/main/find-book.ts';
import { knownBook } from '#src/main/known-book.ts';
import { libraryToRead } from '#src/main/library-folder.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { preparedLibrary } from './prepared-library.ts';

describe('what the library knows of a book', () => {
  test('is how many of its segments have a take, and which wait and why', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId, record, hold } = prepared;
    await record(['1-a', '1-b']);
    await hold('2-b', 2);
    const status = bookStatus(await knownBook(library, bookId));
    // 2-a says the same as 1-a, so it has its take.
    expect(status).toMatchObject({
      state: 'held',
      title: 'Emma',
      segments: 4,
      segmentsDone: 3,
      audioSeconds: 3,
      chapters: [
        { number: 1, narrated: 2, held: 0, isAssembled: false },
        { number: 2, narrated: 1, held: 1 },
      ],
      held: [{ id: '2-b', chapter: 2, text: 'Three.', reason: 'It will not do.' }],
    });
    expect(status.held[0]?.recordings.map(({ sound }) => sound?.slice(-8))).toEqual([
      '/001.wav',
      '/002.wav',
    ]);
  });

  test.each([
    ['whose text has changed', { takeId: 'of another text' }],
    ['that is not in the plan any more', { segmentId: '3-a' }],
  ])('leaves out a mark of a segment %s', async (_which, change) => {
    await using prepared = await preparedLibrary();
    const { library, bookId, hold } = prepared;
    await hold('2-b', 0);
    const mark = await library.books.heldSegment(bookId, '2-b');
    await library.books.release(bookId, '2-b');
    await library.books.hold(bookId, { ...mark!, ...change });
    expect((await knownBook(library, bookId)).held).toEqual([]);
  });

  test('leaves out a mark of a segment that has a take by now', async () => {
    await using prepared = await preparedLibrary();
    await prepared.hold('2-b', 1);
    await prepared.record(['2-b']);
    expect((await knownBook(prepared.library, prepared.bookId)).held).toEqual([]);
  });

  test('tells why its run was stopped, and no earlier one', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId } = prepared;
    const notice = { kind: 'budget', message: 'Spent.', nextStep: 'Raise it.' } as const;
    await library.books.stop(bookId, { run: 'r0', ...notice });
    expect((await knownBook(library, bookId)).stop).toBeUndefined();
    await library.books.stop(bookId, { run: 'r1', ...notice });
    expect(bookStatus(await knownBook(library, bookId)).state).toBe('at budget');
  });
});

describe('a library that is only looked at', () => {
  test('need not be there, and is not made', async () => {
    await using folder = await temporaryFolder();
    const library = libraryToRead({ LECTERN_LIBRARY: `${folder.path}/none` });
    expect(await library.books.list()).toEqual([]);
    await expect(findBook(library, 'emma')).rejects.toMatchObject({
      message: `The library ${folder.path}/none has no book “emma”.`,
      nextStep: 'lectern status shows all that it has.',
    });
    expect(await everythingBelow(folder.path)).toEqual([]);
  });

  test('finds books by title or id and names those called much like what was asked for', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId } = prepared;
    expect(await findBook(library, 'EMMA')).toBe(bookId);
    expect(await findBook(library, 'emma-0')).toBe(bookId);
    await expect(findBook(library, 'Ema')).rejects.toMatchObject({
      nextStep: `Is it ${bookId}? lectern status shows all.`,
    });
  });
});
