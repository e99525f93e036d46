import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { bookFolder } from '#src/adapters/folder/book-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import type { SpendEntry } from '#src/domain/billing/spend-entry.ts';
import { noUsage } from '#src/domain/billing/usage.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Plan } from '#src/domain/planning/plan.ts';
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
    const notice = { run: 'r1', message: 'The key is wrong.', nextStep: 'Correct it.' };
    await books.stop(bookId, notice);
    expect(await books.stopNotice(bookId, 'r1')).toEqual(notice);
    expect(await books.stopNotice(bookId, 'r2')).toBeUndefined();
  });
});

describe('the ledger', () => {
  const entry = (attempt: number): SpendEntry => ({
    segmentId: '001-a',
    takeId: 'ab12cd',
    attempt,
    accepted: true,
    model: 'gpt-audio-mini',
    usage: noUsage,
    usd: 0.01,
  });

  test('is empty before anything was paid', async () => {
    await using library = await openBooks();
    expect(await library.books.spend(bookId)).toEqual([]);
  });

  test('keeps every entry, also of those who write at the same time', async () => {
    await using library = await openBooks();
    const { books } = library;
    const entries = Array.from({ length: 50 }, (_, at) => entry(at + 1));
    await Promise.all(entries.map((each) => books.recordSpend(bookId, each)));
    const spent = await books.spend(bookId);
    expect(spent.toSorted((one, other) => one.attempt - other.attempt)).toEqual(entries);
  });

  test.each([
    ['cut off', '{"segmentId":"001-b","tak'],
    ['cut off right at its end', JSON.stringify(entry(9))],
    ['zeros, as after a power cut', '\0'.repeat(40)],
  ])('loses nothing that comes before or after a last line that was %s', async (_how, line) => {
    await using library = await openBooks();
    const { books, inBook } = library;
    await books.recordSpend(bookId, entry(1));
    await appendFile(inBook('ledger.jsonl'), line);
    expect((await books.spend(bookId))[0]).toEqual(entry(1));
    await books.recordSpend(bookId, entry(2));
    await books.recordSpend(bookId, entry(3));
    const attempts = (await books.spend(bookId)).map(({ attempt }) => attempt);
    expect(attempts.filter((attempt) => attempt !== 9)).toEqual([1, 2, 3]);
  });
});
