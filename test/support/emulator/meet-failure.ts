import { setTimeout as sleep } from 'node:timers/promises';

import type { Api } from './api.ts';
import { chooseFailure } from './choose-failure.ts';
import { errorOf } from './common-errors.ts';
import type { Emulation } from './emulation.ts';
import { isHttpFailure, type Failure } from './failures.ts';
import type { Cue, EmulatorSettings } from './options.ts';
import type { RequestRecord } from './request-log.ts';

/**
 * Lets a request wait for as long as the settings say, and meet its failure: throws what is an HTTP
 * failure, never ends when it hangs (until `signal` aborts), and returns any other one, which the
 * answer has to show.
 *
 * @throws ApiError for failures of HTTP
 */
export async function meetFailure(
  cue: Cue,
  { record, api }: { readonly record: RequestRecord; readonly api: Api },
  { settings }: Emulation,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const failure = drawFailure(cue, record, settings);
  await waitOut(failure, { cue, api }, settings, signal);
  return failure;
}

/** Chooses a request's failure, if it is to meet one, and writes it down. */
export function drawFailure(
  cue: Cue,
  record: RequestRecord,
  settings: EmulatorSettings,
): Failure | undefined {
  record.attempt = cue.attempt;
  const failure = chooseFailure(settings, cue);
  if (failure !== undefined) record.failure = failure;
  return failure;
}

/**
 * Lets a request wait for as long as the settings say.
 *
 * @throws ApiError for failures of HTTP
 */
export async function waitOut(
  failure: Failure | undefined,
  { cue, api }: { readonly cue: Cue; readonly api: Api },
  { latencyMs, retryAfterMs }: EmulatorSettings,
  signal: AbortSignal,
): Promise<void> {
  await pause(latencyMs, cue, signal);
  if (isHttpFailure(failure)) throw errorOf(failure, api, retryAfterMs);
  if (failure === 'hang') await forever(signal);
}

async function pause(
  latencyMs: number | ((cue: Cue) => number),
  cue: Cue,
  signal: AbortSignal,
): Promise<void> {
  const ms = typeof latencyMs === 'function' ? latencyMs(cue) : latencyMs;
  if (ms > 0) await sleep(ms, undefined, { signal });
}

/** Rejects when `signal` aborts, and does nothing else. */
function forever(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new Error('nobody waits any longer'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
