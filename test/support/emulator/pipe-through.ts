import { execFile } from 'node:child_process';

/**
 * What `program` writes when it is given `input`. Ends the process when `signal` aborts.
 *
 * @throws Error when the program is missing, fails, or was ended
 */
export function pipeThrough(
  program: string,
  programArguments: readonly string[],
  input: string | Buffer,
  signal: AbortSignal,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      programArguments,
      { signal, encoding: 'buffer', maxBuffer: Infinity },
      (error, output) => (error === null ? resolve(output) : reject(error)),
    );
    // A child that died early breaks the pipe; its exit is what gets reported.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
