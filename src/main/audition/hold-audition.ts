import { setTimeout as sleep } from 'node:timers/promises';

import type { Session } from '#jobs/narration/session.ts';
import { writeWhole } from '#src/adapters/folder/write-whole.ts';
import { secondsOf } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import {
  BudgetReachedError,
  ContentFilteredError,
  HeldError,
  InputError,
  RefusedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import type { Deployments } from '#src/ports/deployments.ts';

import type { Studio } from '../studio.ts';
import { askPatiently } from '../without-queue/ask-patiently.ts';
import { eachAtOnce } from '../without-queue/each-at-once.ts';
import { lingeringSignal } from '../without-queue/lingering-signal.ts';
import type { Audition, Reading, ReadingResult } from './audition.ts';

/** Paid readings under way may finish for so long after Ctrl-C; a second one ends at once. */
const graceMs = 60_000;

/** How an audition is held. */
export interface AuditionStage {
  readonly studio: Pick<Studio, 'record' | 'takes'>;
  readonly deployments: Deployments;
  /** Readings at the same time. */
  readonly atOnce: number;
  /** Hears of each reading when something has come of it. */
  readonly onResult: (result: ReadingResult) => void;
  readonly signal: AbortSignal;
}

/**
 * Has every reading recorded, or taken from the library, and written as a file. A voice that can't be
 * recorded keeps no other from being heard; when the budget is used up, what the
 * library has is heard all the same.
 *
 * @returns what came of each, in the order of the readings
 * @throws InputError, RefusedError when none could be recorded as things are: a wrong key, a full disk
 */
export async function holdAudition(
  audition: Audition,
  stage: AuditionStage,
): Promise<ReadingResult[]> {
  const { signal } = stage;
  using lingering = lingeringSignal(signal, graceMs);
  const results = new Map<Reading, ReadingResult>();

  const hear = async (reading: Reading): Promise<void> => {
    const result = await readingOf(reading, audition, {
      ...stage,
      lastSignal: lingering.signal,
    }).catch((error: unknown) => missing(reading, error, audition));
    results.set(reading, result);
    stage.onResult(result);
  };
  await eachAtOnce(whileWanted(audition.readings, signal), stage.atOnce, hear);
  signal.throwIfAborted();
  return audition.readings.flatMap((reading) => results.get(reading) ?? []);
}

async function* whileWanted(
  readings: readonly Reading[],
  signal: AbortSignal,
): AsyncGenerator<Reading, void> {
  for (const reading of readings) {
    if (signal.aborted) return;
    yield reading;
  }
}

async function readingOf(
  reading: Reading,
  audition: Audition,
  { studio, deployments, signal, lastSignal }: AuditionStage & { readonly lastSignal: AbortSignal },
): Promise<ReadingResult> {
  const session = sessionOf(reading, audition, lastSignal);
  const { take, usd, reused } = await askPatiently(
    () => studio.record(session, deployments),
    {
      ...audition.submission.retry,
      sleep: (ms, until) => sleep(ms, undefined, { signal: until }),
    },
    signal,
  );
  const sound = wavFile(await studio.takes.readPcm(take));
  await writeWhole(reading.file, (file) => file.writeFile(sound));
  const { samples, score } = take;
  return { kind: 'recorded', reading, seconds: secondsOf(samples), usd, score, reused };
}

function sessionOf(
  { takeId, identity }: Reading,
  { submission, book, passage, segment }: Audition,
  signal: AbortSignal,
): Session {
  const { chapter } = passage;
  const isPlanned = chapter.segments.some(({ id }) => id === segment.id);
  return {
    id: takeId,
    identity,
    submission: { ...submission, voice: identity.voice },
    book,
    // What comes before a whole segment is told to a narrator as in a book.
    chapter: isPlanned ? chapter : { ...chapter, segments: [segment] },
    segment,
    context: { signal, attempt: 1 },
  };
}

/** What may go wrong with one reading and not with the next. */
const ofOneReading = [TemporaryError, ThrottledError, HeldError, ContentFilteredError] as const;

/**
 * What is said of a reading that there is none of.
 *
 * @throws the error, when it would keep every other voice from being heard, too
 */
function missing(reading: Reading, error: unknown, { submission }: Audition): ReadingResult {
  const reason = error instanceof Error ? error.message : String(error);
  const about = { kind: 'missing', reading, reason } as const;
  if (error instanceof BudgetReachedError) {
    return { ...about, cause: 'budget', nextStep: error.nextStep };
  }
  // A voice that espeak-ng does not know is a wrong input; so is a disk that is full.
  const isVoice = error instanceof InputError && submission.engine === 'draft';
  const isRefusal = error instanceof RefusedError && error.concerns === 'request';
  if (isVoice || isRefusal) {
    return { ...about, cause: 'refused', nextStep: error.nextStep };
  }
  if (ofOneReading.some((kind) => error instanceof kind)) return { ...about, cause: 'failed' };
  throw error;
}
