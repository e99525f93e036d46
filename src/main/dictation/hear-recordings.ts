import { framesPerSecond } from '#src/domain/dictation/dictation-pcm.ts';
import { type PlannedPiece, planPieces } from '#src/domain/dictation/plan-pieces.ts';
import type { Recordings } from '#src/ports/recordings.ts';

import { eachAtOnce } from '../without-queue/each-at-once.ts';
import { type DictationProgress, noProgress } from './dictation-progress.ts';
import { type HeardPart, type HearingDesk, hearPiece } from './hear-piece.ts';
import type { PreparedDictation, PreparedRecording } from './prepare-dictation.ts';

/** What was heard in one recording. */
export interface HeardRecording {
  /** Its pieces in order. */
  readonly pieces: readonly {
    readonly planned: PlannedPiece;
    readonly parts: readonly HeardPart[];
  }[];
}

/** What recordings are listened to with, and who is told. */
export interface ListeningDesk extends HearingDesk {
  readonly recordings: Recordings;
  readonly onProgress: (progress: DictationProgress) => void;
  /** A sentence for people. */
  readonly say: (sentence: string) => void;
}

/** A file whose sound is that much shorter than it says has lost its end. */
const brokenOff = { share: 0.95, seconds: 2 };

interface FoundPiece {
  readonly at: number;
  readonly index: number;
  readonly planned: PlannedPiece;
  readonly pcm: Uint8Array;
}

/**
 * Listens to recordings, several pieces at a time; only the recording that is being cut lies on
 * disk, and only the pieces under way are in memory.
 *
 * @throws InputError, RefusedError, BudgetReachedError, or a fault that did not pass; what was heard
 *   until then is kept
 */
export async function hearRecordings(
  dictation: PreparedDictation,
  desk: ListeningDesk,
): Promise<readonly HeardRecording[]> {
  const heard = dictation.recordings.map((): HeardRecording['pieces'][number][] => []);
  let progress = noProgress(dictation);
  const advance = (step: (before: DictationProgress) => Partial<DictationProgress>): void => {
    progress = { ...progress, ...step(progress), usd: desk.listening.spentUsd() };
    desk.onProgress(progress);
  };
  const onCut = (recording: PreparedRecording, pieces: readonly PlannedPiece[]): void => {
    const silent = recording.seconds - pieces.reduce((sum, one) => sum + lengthOf(one), 0);
    advance((before) => ({
      recordingsCut: before.recordingsCut + 1,
      pieces: before.pieces + pieces.length,
      secondsDone: before.secondsDone + Math.max(0, silent),
    }));
  };

  const source = cutPieces(dictation, desk, onCut);
  await eachAtOnce(source, desk.listening.atOnce, async ({ at, index, planned, pcm }) => {
    const from = planned.from / framesPerSecond;
    const parts = await hearPiece({ pcm, from, speechSeconds: planned.speechSeconds }, desk);
    heard[at]![index] = { planned, parts };
    advance((before) => ({
      piecesDone: before.piecesDone + 1,
      secondsDone: before.secondsDone + lengthOf(planned),
      unheard: before.unheard + parts.filter(({ text }) => text === undefined).length,
    }));
  });
  return heard.map((pieces) => ({ pieces }));
}

async function* cutPieces(
  { recordings }: PreparedDictation,
  desk: ListeningDesk,
  onCut: (recording: PreparedRecording, pieces: readonly PlannedPiece[]) => void,
): AsyncGenerator<FoundPiece, void> {
  for (const [at, recording] of recordings.entries()) {
    desk.signal.throwIfAborted();
    await using sound = await desk.recordings.open(recording.path, desk.signal);
    const missing = recording.seconds - sound.seconds;
    if (missing > brokenOff.seconds && sound.seconds < recording.seconds * brokenOff.share)
      desk.say(
        `${recording.file} breaks off ${Math.round(missing)} s before its end; what there is of it is written down.`,
      );
    const pieces = planPieces(await sound.levels());
    if (pieces.length === 0) desk.say(`Nobody speaks in ${recording.file}; it is left out.`);
    onCut(recording, pieces);
    for (const [index, planned] of pieces.entries()) {
      desk.signal.throwIfAborted();
      yield { at, index, planned, pcm: await sound.pcm(planned.from, planned.to) };
    }
  }
}

function lengthOf({ from, to }: PlannedPiece): number {
  return (to - from) / framesPerSecond;
}
