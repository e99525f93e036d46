import { describe, expect, test } from '@jest/globals';

import { type AssembleChapterNeeds, assembleChapter } from '#jobs/assemble-chapter.ts';
import type { TakeSound } from '#src/domain/audio/take-sound.ts';
import { TakeAlteredError } from '#src/domain/errors.ts';
import type { Track } from '#src/domain/mastering/track.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';
import type { JobContext } from '#src/ports/job.ts';
import { somePcm, takeOf, trackOf } from '#test/support/library-pieces.ts';

import { aSubmission } from './a-submission.ts';

const pcm = somePcm(2048);
const { sound: measuredTrack } = trackOf(pcm);
const sound: TakeSound = { crc32: 7, from: 0, to: 2048, squares: 10, peak: 0.5, tenths: [] };
const payload = { bookId: aSubmission.bookId, run: aSubmission.run, chapter: 1 };

/** A library with one chapter of one take, of whose sound it says `kept`. */
function desk(kept: TakeSound, { isAltered = false } = {}) {
  const assembled: AssemblyOrder[] = [];
  const needs = {
    books: {
      submission: async () => ({
        ...aSubmission,
        outputs: { ...aSubmission.outputs, m4b: false, mp3: false },
      }),
      stopNotice: async () => undefined,
      outline: async () => ({ book: { title: 'Emma', creators: [], language: 'en' } }),
      chapter: async () => ({
        segments: [{ id: '1-a', text: 'A', spoken: 'A', boundary: 'paragraph' }],
      }),
    },
    takes: {
      describe: async (id: string) => ({ ...takeOf(pcm, id), sound: kept }),
      wavPath: async () => '/take.wav',
      readPcm: async () => {
        if (isAltered) throw new Error('The take has been altered on disk.');
        return pcm;
      },
    },
    meter: { measure: async () => ({ sound }) },
    assembler: {
      async assemble(order: AssemblyOrder) {
        assembled.push(order);
        const take = order.score.stretches.find(({ kind }) => kind === 'take');
        if (take?.kind === 'take' && take.crc32 !== sound.crc32)
          throw new TakeAlteredError('Other');
        return measuredTrack;
      },
    },
    tracks: {
      find: async () => undefined,
      draft: async () => ({
        path: '/draft',
        keep: async (track: Track) => ({ ...track, wavPath: '/t.wav' }),
        [Symbol.asyncDispose]: async () => {},
      }),
    },
  } as unknown as AssembleChapterNeeds;
  const context = { signal: new AbortController().signal } as JobContext;
  return { run: () => assembleChapter.run(payload, needs, context), assembled };
}

describe('assembling a chapter', () => {
  test('goes by what was measured of its takes when they arrived', async () => {
    const { run, assembled } = desk(sound);
    expect(await run()).toMatchObject({ chapter: 1, reused: false });
    expect(assembled).toHaveLength(1);
  });

  test('measures its takes again where the library is wrong about how they sound', async () => {
    const { run, assembled } = desk({ ...sound, crc32: 8 });
    expect(await run()).toMatchObject({ chapter: 1, reused: false });
    expect(assembled).toHaveLength(2);
  });

  test('fails when it is the take itself that has been altered', async () => {
    const { run, assembled } = desk({ ...sound, crc32: 8 }, { isAltered: true });
    await expect(run()).rejects.toThrow('The take has been altered on disk.');
    expect(assembled).toHaveLength(1);
  });
});
