/** So many failures in a row, whoever met them, open a deployment's breaker. */
export const failuresUntilOpen = 5;

/** How long it stays open at first, doubled each time its probe fails, and at most. */
export const firstOpenMs = 2000;
export const longestOpenMs = 60_000;

/**
 * After this a probe that nobody has settled no longer keeps others from probing: its worker was
 * killed. A slow narration may outlive it; then two probes are under way, which does no harm.
 */
export const probeLeaseMs = 60_000;

/**
 * How long a refusal, or the end of all patience, is taken as given before one request may find out
 * whether it still stands. Short, so that a corrected credential is tried soon; long enough to bring
 * all that wait to an end, and cheap: two requests a minute.
 */
export const verdictMs = 30_000;

/** Pauses between failures that are longer than this begin the count of patience anew. */
export const forgetFailuresMs = 10 * 60_000;
