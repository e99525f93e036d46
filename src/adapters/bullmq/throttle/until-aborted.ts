/**
 * Begins some work and gives what it gives, unless the signal aborts first: the work then goes on
 * behind our back, and what it gives after all goes to `discard`.
 *
 * @throws AbortError, with the signal's reason as its cause
 */
export async function untilAborted<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  discard: (late: T) => void = () => undefined,
): Promise<T> {
  if (signal.aborted) throw abortError(signal);
  const begun = work();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => {
    aborted.reject(abortError(signal));
    begun.then(discard).catch(() => undefined);
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([begun, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** What timers of Node throw; the reasons that BullMQ gives are mere strings. */
function abortError(signal: AbortSignal): DOMException {
  const cause: unknown = signal.reason;
  return new DOMException('The operation was aborted', { name: 'AbortError', cause });
}
