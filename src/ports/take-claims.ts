/** Sees to it that nobody narrates what somebody else is narrating at this moment. */
export interface TakeClaims {
  /**
   * Waits until nobody else works on this take, then works on it. A claim ends with the process
   * that holds it, within some seconds even after a crash.
   */
  hold<Result>(takeId: string, signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
}
