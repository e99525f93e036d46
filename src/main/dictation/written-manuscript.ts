import type { Settings } from '#src/config/settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { Environment } from '#src/domain/machine/environment.ts';

import type { DictationDesk, DictationWish } from './dictation-desk.ts';
import { isDictation } from './is-dictation.ts';

/** What recordings are written down with, where that is wanted; without it, they must have been before. */
export type DictationHand = Pick<DictationDesk, 'signal'> &
  Partial<Pick<DictationDesk, 'say' | 'onProgress'>>;

/** What of a request for a book concerns writing its recordings down. */
export interface WritingOrder {
  /** What is known of the book besides its recordings. */
  readonly wish: DictationWish;
  /** Who narrates, where that was asked for: the same listens. */
  readonly speech?: SpeechEngine | undefined;
  /** Cap in US dollars; 0: no limit. */
  readonly budget?: number | undefined;
  readonly out?: string | undefined;
  readonly environment: Environment;
  readonly house: Settings;
}

/**
 * The manuscript itself, or the one that was written down from recordings.
 *
 * @throws InputError when recordings have not been written down and `hand` is not for it, or what
 *   `dictatedManuscript` throws
 */
export async function writtenManuscript(
  given: readonly string[],
  { wish, speech, budget, out, environment, house }: WritingOrder,
  { signal, say, onProgress }: DictationHand,
): Promise<readonly string[]> {
  if (!(await isDictation(given))) return given;
  const { dictatedManuscript } = await import('../dictation.ts');
  const place = { environment, signal, ...(out === undefined ? {} : { outFolder: out }) };
  if (say === undefined || onProgress === undefined) {
    return [await dictatedManuscript(given, wish, place)];
  }
  const { openListening } = await import('../open-listening.ts');
  const manuscript = await dictatedManuscript(given, wish, {
    ...place,
    ...{ house, openListening, say, onProgress },
    // The draft voice does not listen.
    ...(speech === undefined || speech === 'draft' ? {} : { engine: speech }),
    ...(budget === undefined ? {} : { budgetUsd: budget }),
  });
  return [manuscript];
}
