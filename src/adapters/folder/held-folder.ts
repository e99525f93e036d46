import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { HeldSegment } from '#src/domain/narration/held-segment.ts';
import type { HeldMarks, RetakeRounds } from '#src/ports/book-store.ts';

import { bookPath } from './book-path.ts';
import { type WholeFiles, readJson } from './whole-files.ts';

/** Marks as files: `books/<id>/held/<segment>.json`. */
export function heldFolder(root: string, files: WholeFiles): HeldMarks {
  const folder = (bookId: string): string => join(bookPath(root, bookId), 'held');
  const path = (bookId: string, segmentId: string): string =>
    join(folder(bookId), `${segmentId}.json`);
  const heldSegment = (bookId: string, segmentId: string): Promise<HeldSegment | undefined> =>
    readJson<HeldSegment>(path(bookId, segmentId));

  return {
    hold: (bookId, held) => files.writeJson(path(bookId, held.segmentId), held),
    heldSegment,

    async heldSegments(bookId) {
      const names = await readdir(folder(bookId)).catch(() => []);
      const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
      const marks = await Promise.all(ids.toSorted().map((id) => heldSegment(bookId, id)));
      return marks
        .filter((mark) => mark !== undefined)
        .toSorted((one, other) => one.chapter - other.chapter);
    },

    release: (bookId, segmentId) => rm(path(bookId, segmentId), { force: true }),
  };
}

/** Rounds as files: `books/<id>/retakes/<take>.json`; none for a take that nobody asked for again. */
export function retakesFolder(root: string, files: WholeFiles): RetakeRounds {
  const path = (bookId: string, takeId: string): string =>
    join(bookPath(root, bookId), 'retakes', `${takeId}.json`);
  const retakeRound = async (bookId: string, takeId: string): Promise<number> =>
    (await readJson<{ round: number }>(path(bookId, takeId)))?.round ?? 0;

  return {
    retakeRound,
    async askForRetake(bookId, takeId) {
      const round = (await retakeRound(bookId, takeId)) + 1;
      await files.writeJson(path(bookId, takeId), { round });
    },
  };
}
