import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { m4bBinder } from '#src/adapters/m4b/m4b-binder.ts';
import type { ChapterMark } from '#src/ports/audio-tools.ts';
import { probeAudio } from '#test/support/probe-audio.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { makePiece, marksOf, plainTags } from './pieces.ts';

const never = new AbortController().signal;

describe('marks', () => {
  test('are all kept in the text track when there are more than Nero can count', async () => {
    await using folder = await temporaryFolder();
    const piece = await makePiece(folder.path, 'short', { frames: 3 });
    const pieces = Array.from({ length: 300 }, () => piece);
    const path = join(folder.path, 'book.m4b');
    const marks = marksOf(pieces, (index) => `Chapter ${index + 1}`);
    const binder = m4bBinder();
    await binder.bind({ pieces, marks, tags: plainTags, path }, never);
    const contents = await binder.read(path);
    expect(contents.marks).toEqual(marks);
    expect(contents.neroMarks).toBe(255);
    const { chapters } = await probeAudio(path);
    expect(chapters.map(({ start }) => start)).toEqual(marks.map(({ startSample }) => startSample));
  });

  test.each([
    ['“Quotes”, \'more\' "and more"; a = b # c \\ d'],
    ['👩‍👩‍👧 and 🏳️‍🌈'],
    ['الفصل الأول'],
    ['第一章'],
    ['x'.repeat(400)],
    ['é😀'.repeat(200)],
  ])('keep the title %s', async (title) => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    const path = join(folder.path, 'book.m4b');
    const marks: ChapterMark[] = [{ title, startSample: 0, endSample: 3 * 1024 }];
    const binder = m4bBinder();
    await binder.bind({ pieces, marks, tags: { ...plainTags, title }, path }, never);
    expect(await binder.read(path)).toMatchObject({ marks, tags: { title } });
    const { chapters, format } = await probeAudio(path);
    expect(chapters.map(({ tags }) => tags.title)).toEqual([title]);
    expect(format.tags).toMatchObject({ title });
  });

  test('have their line breaks and double spaces made single spaces', async () => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    const path = join(folder.path, 'book.m4b');
    const marks = marksOf(pieces, () => ' One\n  and\ttwo ');
    const binder = m4bBinder();
    await binder.bind({ pieces, marks, tags: plainTags, path }, never);
    expect((await binder.read(path)).marks.map(({ title }) => title)).toEqual(['One and two']);
  });

  test.each([
    ['a gap', [0, 1024], [2048, 3072]],
    ['an overlap', [0, 2048], [1024, 3072]],
    ['a late start', [1024, 2048], [2048, 3072]],
    ['an early end', [0, 1024], [1024, 2048]],
    ['a late end', [0, 1024], [1024, 4096]],
    ['no length', [0, 0], [0, 3072]],
  ])('with %s are refused', async (_why, ...ranges) => {
    await using folder = await temporaryFolder();
    const pieces = [await makePiece(folder.path, 'short', { frames: 3 })];
    const marks = ranges.map(([startSample = 0, endSample = 0]) => ({
      title: 'A',
      startSample,
      endSample,
    }));
    const order = { pieces, marks, tags: plainTags, path: join(folder.path, 'book.m4b') };
    await expect(m4bBinder().bind(order, never)).rejects.toThrow(/mark/);
  });
});
