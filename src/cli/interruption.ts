/** A person or the system asked the process to stop. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What the shell expects of a program that Ctrl-C ended. */
export const interruptedCode = 130;

/** A signal that is aborted when the process is asked to stop; asked again, it ends at once. */
export interface Interruption extends Disposable {
  readonly signal: AbortSignal;
}

/** Listens for Ctrl-C and SIGTERM. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(interruptedCode);
    controller.abort(new Interrupted('Stopped.'));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
