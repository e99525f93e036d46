/** A bearer token and its times, in milliseconds since 1970. */
export interface TimedToken {
  readonly token: string;
  readonly expiresOnTimestamp: number;
  /** From when on its giver wants it renewed, where it says so. */
  readonly refreshAfterTimestamp?: number;
}

/** A token is renewed so long before its end, while it still serves. */
const earlyMs = 5 * 60_000;
/** A token that ends so soon might be over when it arrives. */
const lastMs = 30_000;
/** How long an early renewal that failed is left alone. */
const pauseMs = 10_000;

/**
 * Hands out a token that is valid now, and asks for the next one before it ends: requests wait only
 * for the first one, and when one has ended. An early renewal that fails troubles nobody; the
 * vendor's own provider lets it end the process.
 *
 * @param ask gets a new token
 * @returns what rejects as `ask` does, when there is no valid token
 */
export function renewingTokens(ask: () => Promise<TimedToken>): () => Promise<string> {
  let current: TimedToken | undefined;
  let renewal: Promise<TimedToken> | undefined;
  let notBeforeMs = 0;

  const renew = async (): Promise<TimedToken> => {
    try {
      current = await ask();
      return current;
    } finally {
      renewal = undefined;
    }
  };

  return async () => {
    const nowMs = Date.now();
    if (current === undefined || current.expiresOnTimestamp - lastMs < nowMs) {
      const old = current;
      try {
        return (await (renewal ??= renew())).token;
      } catch (error) {
        if (old !== undefined && Date.now() < old.expiresOnTimestamp) return old.token;
        throw error;
      }
    }
    if (wantsRenewal(current, nowMs) && renewal === undefined && nowMs >= notBeforeMs) {
      notBeforeMs = nowMs + pauseMs;
      renewal = renew();
      renewal.catch(() => undefined);
    }
    return current.token;
  };
}

function wantsRenewal(token: TimedToken, nowMs: number): boolean {
  const { expiresOnTimestamp, refreshAfterTimestamp = Infinity } = token;
  return nowMs > Math.min(expiresOnTimestamp - earlyMs, refreshAfterTimestamp);
}
