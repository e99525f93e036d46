import {
  BudgetReachedError,
  ContentFilteredError,
  HeldError,
  InputError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';

/** What a person is told about an error, and how the process ends. */
export interface Failure {
  /** What went wrong, one plain sentence. */
  readonly sentence: string;
  /** What to do about it, one plain sentence. */
  readonly nextStep: string;
  /**
   * 1: it failed. 2: a person has to change the input, the settings or the machine. 3: segments wait
   * for a person. 4: the budget is used up.
   */
  readonly exitCode: 1 | 2 | 3 | 4;
}

const again = 'Run the same command again: it goes on where it stopped.';

/** Puts an error of any kind into words. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof InputError || error instanceof RefusedError) {
    return {
      sentence: asSentence(error.message),
      nextStep: plainLine(error.nextStep),
      exitCode: 2,
    };
  }
  if (error instanceof BudgetReachedError) {
    const nextStep = plainLine(error.nextStep);
    return { sentence: asSentence(error.message), nextStep, exitCode: 4 };
  }
  // By its fields: an error may come from another realm (a worker, a vm) and be no Error of ours.
  const { name, message }: Partial<Error> = Object(error);
  const sentence = asSentence(message || name || String(error));
  if (error instanceof ThrottledError) {
    const seconds = Math.ceil(error.retryAfterMs / 1000);
    return { sentence, nextStep: `Wait ${seconds} s. ${again}`, exitCode: 1 };
  }
  if (error instanceof TemporaryError) return { sentence, nextStep: again, exitCode: 1 };
  if (error instanceof HeldError) {
    const nextStep = 'lectern status shows what waits for a person.';
    return { sentence, nextStep, exitCode: 3 };
  }
  if (error instanceof ContentFilteredError) {
    const nextStep = 'Change that text, or narrate it with another deployment.';
    return { sentence, nextStep, exitCode: 1 };
  }
  if (error instanceof TakeRejectedError) {
    const nextStep = 'Run the same command again for another take, or have a person listen to it.';
    return { sentence, nextStep, exitCode: 1 };
  }
  if (name === 'AbortError') {
    return { sentence: 'Stopped.', nextStep: again, exitCode: 1 };
  }
  return describeSystemError(error) ?? { sentence, nextStep: unexpected, exitCode: 1 };
}

const unexpected =
  'Lectern did not expect this: run the same command with --debug to see where it happened.';

/** What the operating system's error codes mean to a person, for the commonest ones. */
const systemErrors: Readonly<Record<string, readonly [what: string, nextStep: string]>> = {
  ENOENT: ['There is no file or folder', 'Check the name, then run the same command again.'],
  EACCES: ['Access was refused to', 'Give yourself the right to it, then run the command again.'],
  EPERM: ['Access was refused to', 'Give yourself the right to it, then run the command again.'],
  EROFS: ['Nothing can be written to', 'Choose another folder, then run the command again.'],
  ENOSPC: ['The disk is full at', `Make room. ${again}`],
  EMFILE: ['Too many files are open at', 'Raise the limit (ulimit -n), then run it again.'],
  EADDRINUSE: ['Another program already listens on', 'Choose another port with --port.'],
};

function describeSystemError(error: unknown): Failure | undefined {
  const { code, path, port }: Partial<NodeJS.ErrnoException & { port: number }> = Object(error);
  const known = systemErrors[code ?? ''];
  const place = path ?? (port === undefined ? undefined : `port ${port}`);
  if (known === undefined || place === undefined) return undefined;
  return { sentence: asSentence(`${known[0]} ${place}.`), nextStep: known[1], exitCode: 1 };
}

/** One line that ends like a sentence; names in it may come from a manuscript and command no terminal. */
function asSentence(message: string): string {
  const line = plainLine(message);
  return /[.!?:…]$/.test(line) ? line : `${line}.`;
}
