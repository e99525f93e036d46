import { InputError } from '#src/domain/errors.ts';

import type { GivenRecordings } from './find-recordings.ts';
import { exists, manuscriptPlaces } from './manuscript-place.ts';
import { identify } from './prepare-dictation.ts';
import { readOrigin } from './read-origin.ts';

/** A manuscript that was written down from recordings before. */
export interface KeptManuscript {
  readonly path: string;
  /** How many places nobody could make out still stand in it. */
  readonly unheard: number;
}

/**
 * Finds the manuscript that was written down from these very recordings, edited or not.
 *
 * @throws InputError when there is one in its place that is not from them
 */
export async function findKeptManuscript(
  given: GivenRecordings,
  outFolder: string,
  signal: AbortSignal,
): Promise<KeptManuscript | undefined> {
  for (const [at, path] of manuscriptPlaces(given, outFolder).entries()) {
    if (!(await exists(path))) continue;
    const origin = await readOrigin(path);
    const files = await identify(given, signal);
    const isSame =
      origin.recordings.length === files.length &&
      files.every(({ sha256 }, index) => origin.recordings[index]?.sha256 === sha256);
    if (isSame) return { path, unheard: origin.unheard };
    // The out folder is everybody's: another recording of that name may have been there first.
    if (at > 0) continue;
    throw new InputError(
      origin.recordings.length === 0
        ? `${path} is there already, and does not say that it was written down from the recordings.`
        : `${path} was written down from other recordings than these, or from other versions of them.`,
      `Narrate ${path} itself, move it away, or write it anew with lectern transcribe --force.`,
    );
  }
  return undefined;
}
