import { ffmpegRecordings } from '#src/adapters/ffmpeg/ffmpeg-recordings.ts';
import { InputError } from '#src/domain/errors.ts';

import type {
  DictationDesk,
  DictationWish,
  KeptOnly,
  TranscribeOrder,
  Transcribed,
} from './dictation/dictation-desk.ts';
import { findKeptManuscript } from './dictation/find-kept-manuscript.ts';
import { type GivenRecordings, findRecordings } from './dictation/find-recordings.ts';
import { choosePlace, refuseExisting } from './dictation/manuscript-place.ts';
import { type PreparedDictation, prepareDictation } from './dictation/prepare-dictation.ts';
import { writeDown } from './dictation/write-down.ts';
import { outFolder } from './out-folder.ts';

export type * from './dictation/dictation-desk.ts';
export type { DictationProgress } from './dictation/dictation-progress.ts';

/**
 * Writes recordings down as one editable Markdown manuscript. What was heard before in the same
 * sound is not paid again.
 *
 * @throws InputError before anything is paid, when a recording can't be listened to or the
 *   manuscript has no place; RefusedError, BudgetReachedError and faults that do not pass, after
 *   which the same call goes on where it stopped
 */
export async function transcribe(
  order: TranscribeOrder,
  desk: DictationDesk,
): Promise<Transcribed> {
  const given = await findRecordings(order.paths);
  const dictation = await prepare(given, order, desk);
  const place = await choosePlace(given, {
    outFolder: outFolder(desk.outFolder, desk.environment),
    ...(order.to === undefined ? {} : { to: order.to }),
  });
  if (order.force !== true) await refuseExisting(place);
  return await writeDown(dictation, place, desk);
}

/**
 * The Markdown manuscript of recordings that are to be narrated: the one that was written down from
 * them before, edited or not, else a new one.
 *
 * @param desk without `openListening` nothing is written down that was not before: an InputError
 * @returns its path
 * @throws InputError as `transcribe`, and when the manuscript still has places that nobody could
 *   make out; the rest as `transcribe`
 */
export async function dictatedManuscript(
  paths: readonly string[],
  wish: DictationWish,
  desk: DictationDesk | KeptOnly,
): Promise<string> {
  const given = await findRecordings(paths);
  const kept = await findKeptManuscript(
    given,
    outFolder(desk.outFolder, desk.environment),
    desk.signal,
  );
  if (kept !== undefined) {
    refuseUnheard(kept.path, kept.unheard);
    return kept.path;
  }
  if (!('openListening' in desk))
    throw new InputError(
      `${paths.join(', ')} has not been written down yet.`,
      'Run lectern transcribe with it first, which makes a manuscript of it.',
    );
  const place = await choosePlace(given, {
    outFolder: outFolder(desk.outFolder, desk.environment),
  });
  await refuseExisting(place);
  const written = await writeDown(await prepare(given, wish, desk), place, desk);
  desk.say(`The transcript lies in ${written.path}, where it can be edited and narrated again.`);
  refuseUnheard(written.path, written.unheard.length);
  return written.path;
}

async function prepare(
  given: GivenRecordings,
  wish: DictationWish,
  { recordings = ffmpegRecordings(), signal }: DictationDesk,
): Promise<PreparedDictation> {
  return await prepareDictation(given, wish, { recordings, signal });
}

/** A narrator must not read out that something is missing. */
function refuseUnheard(path: string, count: number): void {
  if (count === 0) return;
  const places = count === 1 ? 'One place' : `${count} places`;
  throw new InputError(
    `${places} in ${path} could not be made out.`,
    'Write there what is said, or take the [unintelligible …] out; then run the same command again.',
  );
}
