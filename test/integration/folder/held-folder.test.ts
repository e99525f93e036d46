import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { heldFolder, retakesFolder } from '#src/adapters/folder/held-folder.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import type { HeldSegment } from '#src/domain/narration/held-segment.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const book = 'emma-0a1b2c3d';

function mark(segmentId: string, more: Partial<HeldSegment> = {}): HeldSegment {
  const chapter = Number.parseInt(segmentId, 10);
  const at = '2026-01-01T00:00:00.000Z';
  const reason = 'It leaves out words.';
  return { segmentId, chapter, takeId: 'ab', cause: 'rejected', reason, at, run: 'r1', ...more };
}

async function openMarks() {
  const folder = await temporaryFolder();
  const files = await wholeFiles(folder.path);
  return {
    ...folder,
    marks: heldFolder(folder.path, files),
    rounds: retakesFolder(folder.path, files),
  };
}

describe('held segments', () => {
  test('are none at first', async () => {
    await using library = await openMarks();
    expect(await library.marks.heldSegments(book)).toEqual([]);
    expect(await library.marks.heldSegment(book, '1-a')).toBeUndefined();
  });

  test('are listed by chapter, each once, and others are of other books', async () => {
    await using library = await openMarks();
    const { marks } = library;
    await Promise.all(['10-a', '2-b', '2-a'].map((id) => marks.hold(book, mark(id))));
    await marks.hold(book, mark('2-a', { reason: 'It adds words.' }));
    await marks.hold('other-1', mark('1-a'));
    const ids = (await marks.heldSegments(book)).map(({ segmentId }) => segmentId);
    expect(ids).toEqual(['2-a', '2-b', '10-a']);
    expect(await marks.heldSegment(book, '2-a')).toEqual(mark('2-a', { reason: 'It adds words.' }));
  });

  test('are released, as often as it is done', async () => {
    await using library = await openMarks();
    const { marks } = library;
    await marks.hold(book, mark('1-a'));
    await marks.hold(book, mark('1-b'));
    for (let times = 0; times < 2; times++) await marks.release(book, '1-a');
    expect(await marks.heldSegments(book)).toEqual([mark('1-b')]);
  });

  test('whose mark is not whole are not held', async () => {
    await using library = await openMarks();
    const { marks, path } = library;
    await marks.hold(book, mark('1-a'));
    await writeFile(join(path, 'books', book, 'held', '1-a.json'), '{"segmentId":');
    expect(await marks.heldSegments(book)).toEqual([]);
  });
});

describe('rounds of retakes', () => {
  test('are counted for each take by itself', async () => {
    await using library = await openMarks();
    const { rounds } = library;
    expect(await rounds.retakeRound(book, 'ab')).toBe(0);
    await rounds.askForRetake(book, 'ab');
    await rounds.askForRetake(book, 'ab');
    await rounds.askForRetake(book, 'cd');
    expect(await rounds.retakeRound(book, 'ab')).toBe(2);
    expect(await rounds.retakeRound(book, 'cd')).toBe(1);
    expect(await rounds.retakeRound('other-1', 'ab')).toBe(0);
  });
});
