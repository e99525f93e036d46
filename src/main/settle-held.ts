import { createHash } from 'node:crypto';

import { measureTakeSound } from '#src/domain/audio/measure-take-sound.ts';
import { InputError } from '#src/domain/errors.ts';
import {
  type RejectedTake,
  bestRejected,
  isAcceptable,
  rejectedByPerson,
  takeByPerson,
} from '#src/domain/narration/rejected-take.ts';

import type { Library } from './library-folder.ts';
import type { NamedSegment } from './named-segments.ts';

/**
 * Has segments narrated anew in the next run: the takes they have become evidence, and the ladder of
 * retakes begins at its foot. Doing it again after a crash does no harm.
 *
 * @throws InputError before anything is changed, when one was never recorded
 */
export async function retakeSegments(
  library: Library,
  bookId: string,
  segments: readonly NamedSegment[],
): Promise<void> {
  const { books, rejected } = library;
  for (const { segment, takeId, take } of segments) {
    const mark = await books.heldSegment(bookId, segment.id);
    const recordings = await rejected.list(bookId, takeId);
    if (take !== undefined || mark?.takeId === takeId || recordings.length > 0) continue;
    throw new InputError(
      `Segment ${segment.id} has no take yet.`,
      'It is narrated when its turn comes; ask for another take when you have heard it.',
    );
  }
  for (const named of segments) {
    await books.askForRetake(bookId, named.takeId);
    await setAside(library, bookId, named, 'A person asked for another take.');
    await releaseAll(library, bookId, named);
  }
}

/** A recording that is to be accepted, and its segment. */
export interface Accepted {
  readonly segment: NamedSegment;
  readonly recording: RejectedTake;
}

/**
 * Chooses the recording of a segment that a person accepts.
 *
 * @param number the one they name; absent: the best
 * @throws InputError when there is no such recording, or none that can be accepted
 */
export async function chooseRecording(
  { rejected }: Library,
  bookId: string,
  segment: NamedSegment,
  number?: number,
): Promise<Accepted> {
  const { id } = segment.segment;
  const recordings = await rejected.list(bookId, segment.takeId);
  if (number === undefined && segment.take !== undefined) {
    throw new InputError(
      `Segment ${id} has been accepted already.`,
      recordings.length === 0
        ? `lectern retake ${bookId} ${id} has it narrated anew.`
        : 'Name an earlier recording of it with --take, or leave it.',
    );
  }
  const acceptable = recordings.filter(isAcceptable);
  const wanted = acceptable.find((one) => one.number === number);
  const recording = number === undefined ? bestRejected(recordings) : wanted;
  if (recording !== undefined) return { segment, recording };
  if (acceptable.length === 0) {
    throw new InputError(
      `Segment ${id} has no recording that could be accepted.`,
      `lectern retake ${bookId} ${id} has it narrated anew; if that fails, change its text.`,
    );
  }
  throw new InputError(
    `Segment ${id} has no recording ${number} that could be accepted.`,
    `Choose one of these: ${acceptable.map((one) => one.number).join(', ')}.`,
  );
}

/**
 * Makes rejected recordings the takes of their segments.
 *
 * @throws InputError before anything is changed, when the sound of one is gone
 */
export async function acceptRecordings(
  library: Library,
  bookId: string,
  accepted: readonly Accepted[],
): Promise<void> {
  for (const { recording } of accepted) await library.rejected.readPcm(bookId, recording);
  for (const { segment, recording } of accepted) {
    const pcm = await library.rejected.readPcm(bookId, recording);
    await setAside(library, bookId, segment, 'A person accepted another recording.');
    const pcmHash = createHash('sha256').update(pcm).digest('hex');
    const take = takeByPerson(recording, { pcmHash, sound: measureTakeSound(pcm) });
    await library.takes.save(take, pcm);
    await releaseAll(library, bookId, segment);
  }
}

/** Makes the take that a segment has one of its rejected recordings. */
async function setAside(
  { takes, rejected }: Library,
  bookId: string,
  { segment, takeId }: NamedSegment,
  reason: string,
): Promise<void> {
  const take = await takes.find(takeId);
  if (take !== undefined) {
    const pcm = await takes.readPcm(take);
    const recordings = await rejected.list(bookId, takeId);
    const recording = rejectedByPerson(take, {
      segmentId: segment.id,
      number: (recordings.at(-1)?.number ?? 0) + 1,
      // It belongs to the round that is over, whether that has been noted yet or not.
      round: Math.max(0, ...recordings.map(({ round }) => round)),
      at: new Date().toISOString(),
      reason,
    });
    await rejected.add(bookId, recording, { audio: pcm, pcm });
  }
  await takes.discard(takeId);
}

/** Segments with the same words share the take, so they wait no more either. */
async function releaseAll(
  { books }: Library,
  bookId: string,
  { segment, twins }: NamedSegment,
): Promise<void> {
  for (const id of [segment.id, ...twins]) await books.release(bookId, id);
}
