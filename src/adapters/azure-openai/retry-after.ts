/** Azure counts requests in windows of 1 to 10 seconds: the longest of them. */
const usualWaitMs = 10_000;

/** A service that asks for more than a day's pause is asked again after a day. */
const longestWaitMs = 15 * 60 * 1000;

/** The parts of a throttling answer that say how long to wait. */
export interface ThrottlingAnswer {
  readonly headers: Headers | undefined;
  /** The answer's text, where some services say it only. */
  readonly message: string;
  /** The present moment, in milliseconds since 1970. */
  readonly nowMs: number;
}

/**
 * How long a throttling answer asks to wait, in milliseconds: `retry-after-ms`, then `retry-after`
 * (seconds or an HTTP date, RFC 9110 section 10.2.3), then the sentence in its message, then 10 s.
 */
export function retryAfterMs({ headers, message, nowMs }: ThrottlingAnswer): number {
  const header = headers?.get('retry-after') ?? '';
  const candidates = [
    numberIn(headers?.get('retry-after-ms')),
    times(numberIn(header), 1000),
    header === '' ? undefined : Date.parse(header) - nowMs,
    fromSentence(message),
  ];
  const waitMs = candidates.find((ms) => ms !== undefined && Number.isFinite(ms)) ?? usualWaitMs;
  return Math.min(longestWaitMs, Math.max(0, Math.ceil(waitMs)));
}

function numberIn(value: string | null | undefined): number | undefined {
  return value !== null && value !== undefined && /^\s*\d+(\.\d+)?\s*$/u.test(value)
    ? Number(value)
    : undefined;
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

/** "Please retry after 6 seconds" (Azure), "Please try again in 1.5s" or "120ms" (OpenAI). */
function fromSentence(message: string): number | undefined {
  const found =
    /(?:retry after|try again in) (\d+(?:\.\d+)?) ?(ms|milliseconds?|s|seconds?)\b/iu.exec(message);
  if (found === null) {
    return undefined;
  }
  return Number(found[1]) * (found[2]?.toLowerCase().startsWith('m') === true ? 1 : 1000);
}
