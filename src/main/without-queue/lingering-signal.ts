/** A signal that is aborted some time after another one. */
export interface LingeringSignal extends Disposable {
  readonly signal: AbortSignal;
}

/** Gives what is under way so many milliseconds more when `first` is aborted. */
export function lingeringSignal(first: AbortSignal, graceMs: number): LingeringSignal {
  const last = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => {
    timer = setTimeout(() => last.abort(first.reason), graceMs);
  };
  first.addEventListener('abort', begin, { once: true });
  if (first.aborted) begin();
  return {
    signal: last.signal,
    [Symbol.dispose]() {
      first.removeEventListener('abort', begin);
      clearTimeout(timer);
    },
  };
}
