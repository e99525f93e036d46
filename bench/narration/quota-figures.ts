/** A request that a worker sent, by the machine's clock. */
export interface SentRequest {
  readonly sentMs: number;
  readonly answeredMs: number;
  readonly status: number;
  readonly tokens: number;
  /** What a 429 asked for; 0 otherwise. */
  readonly retryAfterMs: number;
}

/** What became of a stretch of time. */
export interface StretchFigures {
  readonly requests: number;
  readonly throttled: number;
  readonly tokens: number;
}

/** Adds up the requests that were sent between two moments. */
export function stretchFigures(
  sent: readonly SentRequest[],
  fromMs: number,
  toMs: number,
): StretchFigures {
  const within = sent.filter(({ sentMs }) => sentMs >= fromMs && sentMs < toMs);
  const throttled = within.filter(({ status }) => status === 429).length;
  const tokens = within.reduce((sum, request) => sum + request.tokens, 0);
  return { requests: within.length, throttled, tokens };
}

/** What came after a storm. */
export interface Recovery {
  readonly throttled: number;
  /** From the end of the longest Retry-After to the first moment of full speed; absent: never. */
  readonly afterMs: number | undefined;
}

/** So many requests, one after the other, show the speed. */
const sample = 10;

/**
 * When requests went out at nine tenths of their former pace again, after a storm that began then.
 *
 * @param perSecond the former pace
 */
export function recovery(
  sent: readonly SentRequest[],
  stormMs: number,
  perSecond: number,
): Recovery {
  const storm = sent.filter(({ status, answeredMs }) => status === 429 && answeredMs >= stormMs);
  const endMs = Math.max(...storm.map((one) => one.answeredMs + one.retryAfterMs));
  const later = sent
    .map(({ sentMs }) => sentMs)
    .filter((ms) => ms >= endMs)
    .toSorted((one, other) => one - other);
  const atFullSpeed = later.find((ms, index) => {
    const last = later[index + sample];
    return last !== undefined && sample / ((last - ms) / 1000) >= 0.9 * perSecond;
  });
  return {
    throttled: storm.length,
    afterMs: atFullSpeed === undefined ? undefined : atFullSpeed - endMs,
  };
}
