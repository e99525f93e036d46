import { InputError, TakeAlteredError } from '#src/domain/errors.ts';

/** What a thread says of an error; the error itself would lose its class on the way. */
export interface AssemblyFault {
  readonly name: string;
  readonly message: string;
  /** Of an InputError. */
  readonly nextStep?: string;
  /** Of a file error. */
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: AssemblyFault;
}

/** An error as data. */
export function faultOf(error: unknown): AssemblyFault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { code } = error as NodeJS.ErrnoException;
  return {
    name: error.name,
    message: error.message,
    ...(error instanceof InputError ? { nextStep: error.nextStep } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  };
}

/** The error again, of the class that it had. */
export function errorOf(fault: AssemblyFault): Error {
  const { name, message, nextStep, code, stack } = fault;
  const options = fault.cause === undefined ? {} : { cause: errorOf(fault.cause) };
  if (name === 'TakeAlteredError') return new TakeAlteredError(message, options);
  if (nextStep !== undefined) return new InputError(message, nextStep, options);
  const error = new Error(message, options);
  return Object.assign(error, {
    name,
    ...(code === undefined ? {} : { code }),
    ...(stack === undefined ? {} : { stack }),
  });
}
