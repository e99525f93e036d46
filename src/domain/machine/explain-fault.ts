import { InputError } from '../errors.ts';

/** What the codes of Node's file errors mean for a person, and what to do about each. */
export type FaultMeanings = Readonly<Record<string, readonly [fault: string, nextStep: string]>>;

/**
 * The plain sentence for a file error that a person can mend; others stay as they are.
 *
 * @param sentence puts what is wrong into a sentence that says with what
 */
export function explainFault(
  error: unknown,
  meanings: FaultMeanings,
  sentence: (fault: string) => string,
): unknown {
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const meaning = meanings[code];
  if (meaning === undefined) return error;
  const [fault, nextStep] = meaning;
  return new InputError(sentence(fault), nextStep, { cause: error });
}
