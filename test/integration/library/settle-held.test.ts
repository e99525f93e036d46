import { describe, expect, test } from '@jest/globals';

import { InputError } from '#src/domain/errors.ts';
import { type NamedSegment, namedSegments } from '#src/main/named-segments.ts';
import { acceptRecordings, chooseRecording, retakeSegments } from '#src/main/settle-held.ts';
import { somePcm } from '#test/support/library-pieces.ts';

import { type PreparedLibrary, preparedLibrary } from './prepared-library.ts';

async function named(prepared: PreparedLibrary, ...ids: string[]): Promise<NamedSegment[]> {
  return await namedSegments(prepared.library, prepared.bookId, ids);
}

describe('segments that people name', () => {
  test('are found by an unambiguous beginning, each once, with those that share its take', async () => {
    await using prepared = await preparedLibrary();
    const [first, ...others] = await named(prepared, '1-a', '1-A');
    expect(first).toMatchObject({ chapter: 1, segment: { id: '1-a' }, twins: ['2-a'] });
    expect(others).toEqual([]);
  });

  test.each([
    ['2-', /may be any of 2 segments, such as 2-a, 2-b/],
    ['9-z', /has no segment “9-z”/],
  ])('%s is refused', async (id, message) => {
    await using prepared = await preparedLibrary();
    const finding = named(prepared, id);
    await expect(finding).rejects.toBeInstanceOf(InputError);
    await expect(finding).rejects.toThrow(message);
  });
});

describe('asking for a retake', () => {
  test('makes the take evidence, forgets it, and begins a new round', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId, record } = prepared;
    await record(['1-b'], 700);
    const takeId = prepared.takeOf('1-b');
    await retakeSegments(library, bookId, await named(prepared, '1-b'));
    expect(await library.takes.find(takeId)).toBeUndefined();
    expect(await library.books.retakeRound(bookId, takeId)).toBe(1);
    const [evidence, ...others] = await library.rejected.list(bookId, takeId);
    expect(others).toEqual([]);
    expect(evidence).toMatchObject({
      segmentId: '1-b',
      number: 1,
      round: 0,
      reasons: ['A person asked for another take.'],
    });
    expect(Buffer.from(await library.rejected.readPcm(bookId, evidence!))).toEqual(somePcm(700));
  });

  test('of a held segment takes its mark away and leaves the evidence', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId, hold } = prepared;
    await hold('2-b', 2);
    await retakeSegments(library, bookId, await named(prepared, '2-b'));
    expect(await library.books.heldSegments(bookId)).toEqual([]);
    expect(await library.rejected.list(bookId, prepared.takeOf('2-b'))).toHaveLength(2);
    expect(await library.books.retakeRound(bookId, prepared.takeOf('2-b'))).toBe(1);
  });

  test('also settles segments with the same words', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId, hold } = prepared;
    await hold('1-a', 1);
    await hold('2-a', 1);
    await retakeSegments(library, bookId, await named(prepared, '1-a'));
    expect(await library.books.heldSegments(bookId)).toEqual([]);
  });

  test('of one that was never recorded is refused, and nothing is changed', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId, record } = prepared;
    await record(['1-b']);
    const asking = retakeSegments(library, bookId, await named(prepared, '1-b', '2-b'));
    await expect(asking).rejects.toThrow('Segment 2-b has no take yet.');
    expect(await library.takes.find(prepared.takeOf('1-b'))).toBeDefined();
    expect(await library.books.retakeRound(bookId, prepared.takeOf('1-b'))).toBe(0);
  });
});

describe('accepting a recording', () => {
  async function accept(prepared: PreparedLibrary, id: string, number?: number): Promise<void> {
    const { library, bookId } = prepared;
    const [segment] = await named(prepared, id);
    const chosen = await chooseRecording(library, bookId, segment!, number);
    await acceptRecordings(library, bookId, [chosen]);
  }

  test.each([
    ['the best one', undefined, 3],
    ['the one that is named', 2, 2],
  ])('makes %s the take, by a person, and takes the mark away', async (_which, asked, number) => {
    await using prepared = await preparedLibrary();
    const { library, bookId, hold } = prepared;
    await hold('2-b', 3);
    await accept(prepared, '2-b', asked);
    const take = await library.takes.find(prepared.takeOf('2-b'));
    expect(take).toMatchObject({ acceptedBy: 'person', attempts: number, score: number / 10 });
    expect(Buffer.from(await library.takes.readPcm(take!))).toEqual(somePcm(1000 + number));
    expect(await library.books.heldSegments(bookId)).toEqual([]);
  });

  test('instead of a take keeps that as evidence', async () => {
    await using prepared = await preparedLibrary();
    const { library, bookId, hold, record } = prepared;
    await hold('2-b', 1);
    await record(['2-b'], 900);
    await accept(prepared, '2-b', 1);
    const takeId = prepared.takeOf('2-b');
    expect(await library.takes.find(takeId)).toMatchObject({ samples: 1001 });
    expect(await library.rejected.list(bookId, takeId)).toMatchObject([
      { number: 1 },
      { number: 2, samples: 900, reasons: ['A person accepted another recording.'] },
    ]);
  });

  test.each([
    ['there is none', 0, undefined, 'no recording that could be accepted'],
    ['it is not there', 2, 5, 'no recording 5 that could be accepted'],
  ])('is refused when %s', async (_why, recordings, number, message) => {
    await using prepared = await preparedLibrary();
    await prepared.hold('2-b', recordings);
    const accepting = accept(prepared, '2-b', number);
    await expect(accepting).rejects.toBeInstanceOf(InputError);
    await expect(accepting).rejects.toThrow(message);
    const { library, bookId } = prepared;
    expect(await library.books.heldSegments(bookId)).toHaveLength(1);
  });

  test('is refused for a segment that has a take, unless one is named', async () => {
    await using prepared = await preparedLibrary();
    await prepared.record(['2-b']);
    await expect(accept(prepared, '2-b')).rejects.toThrow('has been accepted already');
  });
});
