import { createHash } from 'node:crypto';

import { isConnectionFailure, isHttpFailure, type Failure } from './failures.ts';
import type { Cue, EmulatorSettings } from './options.ts';

/**
 * The failure a request meets, if any: what the hook says, else a draw by the rates. The draw depends
 * on seed, script and attempt alone, so that it comes out the same in whatever order requests arrive.
 * A request that wants no audio meets only failures of HTTP and of the connection.
 */
export function chooseFailure(settings: EmulatorSettings, cue: Cue): Failure | undefined {
  const failure = settings.fail(cue) ?? draw(settings, cue);
  const wantsAudio = cue.kind === 'narration' || cue.kind === 'speech';
  const applies = wantsAudio || isHttpFailure(failure) || isConnectionFailure(failure);
  return applies ? failure : undefined;
}

function draw({ rates, seed }: EmulatorSettings, cue: Cue): Failure | undefined {
  const lot = uniform(`${seed}\n${cue.attempt}\n${cue.kind}\n${cue.script}`);
  let threshold = 0;
  for (const [failure, rate] of Object.entries(rates)) {
    threshold += rate;
    if (lot < threshold) return failure as Failure;
  }
  return undefined;
}

/** A number from 0 (included) to 1 (excluded) that follows from `text` and is evenly spread. */
function uniform(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE(0) / 2 ** 32;
}
