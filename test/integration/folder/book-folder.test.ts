import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { bookFolder } from '#src/adapters/folder/book-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { FileCopy } from '#src/ports/book-store.ts';
import { change } from '#test/support/library-pieces.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { aSubmission } from '#test/unit/jobs/a-submission.ts';

const { bookId } = aSubmission;

/** A library, and a folder of a person's files beside it. */
async function openBooks() {
  const folder = await temporaryFolder();
  const root = join(folder.path, 'library');
  const books = bookFolder(root, await wholeFiles(root));
  const mine = async (name: string, text = name): Promise<string> => {
    const path = join(folder.path, name);
    await writeFile(path, text);
    return path;
  };
  const copyOf = async (name: string, run = 'r1'): Promise<FileCopy> => ({
    from: await mine(name),
    to: `source/${run}/${name}`,
  });
  return {
    ...folder,
    root,
    books,
    mine,
    copyOf,
    inBook: (name: string) => books.filePath(bookId, name),
  };
}

describe('a submission', () => {
  test('is kept with a copy of the manuscript', async () => {
    await using library = await openBooks();
    const { books, mine, inBook } = library;
    const from = await mine('Emma – final (2).md', 'Emma Woodhouse, handsome');
    await books.submit(aSubmission, { manuscript: [{ from, to: 'source/r1/manuscript.md' }] });
    await writeFile(from, 'changed since');
    expect(await books.submission(bookId)).toEqual(aSubmission);
    expect(await readFile(inBook('source/r1/manuscript.md'), 'utf8')).toBe(
      'Emma Woodhouse, handsome',
    );
    expect(await books.coverPath(bookId)).toBeUndefined();
  });

  test('takes the place of the former one', async () => {
    await using library = await openBooks();
    const { books, copyOf, inBook } = library;
    await books.submit(aSubmission, { manuscript: [await copyOf('one.md')] });
    const second = await copyOf('two.md', 'r2');
    await books.submit({ ...aSubmission, run: 'r2' }, { manuscript: [second] });
    expect(await books.submission(bookId)).toMatchObject({ run: 'r2' });
    expect(await readdir(inBook('source'))).toEqual(['r2']);
    expect(await readFile(inBook('source/r2/two.md'), 'utf8')).toBe('two.md');
  });

  test('brings the recording that guides the voice', async () => {
    await using library = await openBooks();
    const { books, mine, copyOf, inBook } = library;
    const reference = { from: await mine('me.wav', 'sound'), to: 'reference/ab12.wav' };
    await books.submit(aSubmission, { manuscript: [await copyOf('one.md')], reference });
    expect(await readFile(inBook('reference/ab12.wav'), 'utf8')).toBe('sound');
  });

  test('of old says what is new by what was so then', async () => {
    await using library = await openBooks();
    const { books, copyOf } = library;
    const { continuity: _, ladder: _ladder, budget: _budget, ...old } = aSubmission;
    await books.submit(old as Submission, { manuscript: [await copyOf('one.md')] });
    const { continuity, budget } = await books.submission(bookId);
    expect({ continuity, budget }).toEqual({ continuity: { kind: 'none' }, budget: {} });
  });

  test('is made again from what an earlier run brought, folders and all', async () => {
    await using library = await openBooks();
    const { books, mine, inBook } = library;
    const manuscript = [
      { from: await mine('a.md'), to: 'source/r1/1/a.md' },
      { from: await mine('b.md'), to: 'source/r1/2/b.md' },
    ];
    await books.submit(aSubmission, { manuscript, cover: await mine('my.png') });
    await books.submitAgain({ ...aSubmission, run: 'r2' }, 'r1');
    expect(await books.submission(bookId)).toMatchObject({ run: 'r2' });
    expect(await readdir(inBook('source'))).toEqual(['r2']);
    expect(await readFile(inBook('source/r2/2/b.md'), 'utf8')).toBe('b.md');
    expect(await books.coverPath(bookId)).toBe(inBook('cover.png'));
  });

  test('is not made again without its manuscript', async () => {
    await using library = await openBooks();
    const { books, copyOf, inBook } = library;
    await books.submit(aSubmission, { manuscript: [await copyOf('one.md')] });
    await rm(inBook('source'), { recursive: true });
    const again = books.submitAgain({ ...aSubmission, run: 'r2' }, 'r1');
    await expect(again).rejects.toBeInstanceOf(InputError);
    expect(await books.submission(bookId)).toMatchObject({ run: 'r1' });
  });

  test('makes a book one of the library', async () => {
    await using library = await openBooks();
    const { books, copyOf, inBook } = library;
    expect(await books.list()).toEqual([]);
    await books.submit(aSubmission, { manuscript: [await copyOf('one.md')] });
    await books.submit({ ...aSubmission, bookId: 'dune-1' }, { manuscript: [] });
    // What a crash left before there was a submission is no book yet.
    await mkdir(inBook('../half-1/source'), { recursive: true });
    expect(await books.list()).toEqual(['dune-1', bookId]);
  });

  test('that was never made, or is not whole, is asked for', async () => {
    await using library = await openBooks();
    const { books, root, copyOf, inBook } = library;
    const unknown = {
      message: `The library ${root} knows no book ${bookId}.`,
      nextStep: 'Submit it first.',
    };
    await expect(books.submission(bookId)).rejects.toBeInstanceOf(InputError);
    await expect(books.submission(bookId)).rejects.toMatchObject(unknown);
    await expect(books.outline(bookId)).rejects.toMatchObject(unknown);
    await expect(books.chapter(bookId, 1)).rejects.toMatchObject(unknown);
    await books.submit(aSubmission, { manuscript: [await copyOf('one.md')] });
    await change(inBook('submission.json'), (bytes) => bytes.subarray(0, -3));
    await expect(books.submission(bookId)).rejects.toMatchObject(unknown);
  });
});

describe('a cover', () => {
  test('goes with the submission that brought it, whatever its kind', async () => {
    await using library = await openBooks();
    const { books, mine, copyOf, inBook } = library;
    const manuscript = [await copyOf('one.md')];
    await books.submit(aSubmission, { manuscript, cover: await mine('My Cover.PNG') });
    expect(await books.coverPath(bookId)).toBe(inBook('cover.png'));
    await books.submit(aSubmission, { manuscript, cover: await mine('other.jpeg') });
    expect(await books.coverPath(bookId)).toBe(inBook('cover.jpeg'));
    expect(await readFile(inBook('cover.jpeg'), 'utf8')).toBe('other.jpeg');
    await books.submit(aSubmission, { manuscript });
    expect(await books.coverPath(bookId)).toBeUndefined();
  });

  test.each([
    ['image/png', 'cover.png'],
    ['image/jpeg', 'cover.jpg'],
  ] as const)('of the manuscript as %s is kept as %s', async (mediaType, name) => {
    await using library = await openBooks();
    const { books, inBook } = library;
    await books.saveCover(bookId, { bytes: Buffer.from('picture'), mediaType });
    expect(await books.coverPath(bookId)).toBe(inBook(name));
    expect(await readFile(inBook(name), 'utf8')).toBe('picture');
  });
});

describe('a plan', () => {
  const segment = {
    id: '001-a',
    text: 'One “two”.',
    spoken: 'One two.',
    changes: [],
    boundary: 'scene' as const,
  };
  const chapter = { number: 1, title: 'I', words: 2, segments: [segment] };
  const plan: Plan = {
    book: { title: 'Emma', language: 'en', creators: ['Jane Austen'] },
    chapters: [chapter, { ...chapter, number: 12, segments: [segment, segment] }],
    skipped: [],
    warnings: ['odd'],
    coverage: { manuscript: 6, narrated: 6, skipped: 0 },
  };

  test('is given back as an outline and chapter by chapter', async () => {
    await using library = await openBooks();
    const { books } = library;
    await books.savePlan(bookId, plan);
    expect(await books.outline(bookId)).toEqual({
      ...plan,
      chapters: [
        { ...chapter, segments: 1 },
        { ...chapter, number: 12, segments: 2 },
      ],
    });
    expect(await books.chapter(bookId, 12)).toEqual(plan.chapters[1]);
  });
});

describe('a stop notice', () => {
  test('holds for its run alone', async () => {
    await using library = await openBooks();
    const { books } = library;
    expect(await books.stopNotice(bookId, 'r1')).toBeUndefined();
    const notice = {
      run: 'r1',
      kind: 'fault',
      message: 'The key is wrong.',
      nextStep: 'Correct it.',
    } as const;
    await books.stop(bookId, notice);
    expect(await books.stopNotice(bookId, 'r1')).toEqual(notice);
    expect(await books.stopNotice(bookId, 'r2')).toBeUndefined();
  });
});

describe('a stop notice of old, which does not say its kind', () => {
  test('tells of a fault', async () => {
    await using library = await openBooks();
    const { books, mine, inBook } = library;
    await mkdir(inBook(''), { recursive: true });
    const old = { run: 'r1', message: 'The key is wrong.', nextStep: 'Correct it.' };
    await rename(await mine('stop.json', JSON.stringify(old)), inBook('stop.json'));
    expect(await books.stopNotice(bookId, 'r1')).toEqual({ ...old, kind: 'fault' });
  });
});
