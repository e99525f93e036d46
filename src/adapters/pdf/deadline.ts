/** Ends waiting for what takes too long. */
export interface Deadline {
  /** Waits for `work`, but no longer than there is time; then throws what the deadline was made for. */
  within<Value>(work: Promise<Value>): Promise<Value>;
}

/**
 * Makes a deadline that starts now.
 *
 * @param stepMs the longest that one piece of work may take
 * @param allMs the longest that all of them may take together
 * @param late makes the error for work that is late
 */
export function startDeadline(stepMs: number, allMs: number, late: () => Error): Deadline {
  const end = performance.now() + allMs;
  return {
    async within(work) {
      const leftMs = Math.min(stepMs, end - performance.now());
      const { promise, reject } = Promise.withResolvers<never>();
      const timer = setTimeout(() => reject(late()), Math.max(0, leftMs));
      try {
        return await Promise.race([work, promise]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
