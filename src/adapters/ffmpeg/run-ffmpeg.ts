import ffmpeg from 'fluent-ffmpeg';

import { InputError } from '#src/domain/errors.ts';
import type { Probe } from '#src/ports/audio-tools.ts';

import type { Recipe } from './recipe.ts';

/**
 * The one file that knows fluent-ffmpeg, which is archived upstream. Only raw options go through
 * it: each is an argument of its own, since a list with a space in one item would be split.
 *
 * @throws Error with the last line ffmpeg printed; InputError when ffmpeg is not installed
 */
export async function runFfmpeg(recipe: Recipe, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  refuseNul(recipe);
  const command = ffmpeg();
  for (const { path, options = [] } of recipe.inputs) {
    command.input(path);
    if (options.length > 0) command.inputOptions(...spread(options));
  }
  command.outputOptions(...spread(recipe.options)).output(recipe.output);
  const stop = (): void => {
    command.kill('SIGKILL');
  };
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', stop);
      // It starts with a delay; an abort before that finds nothing to kill.
      command.once('start', () => {
        if (signal.aborted) stop();
      });
      command.once('end', () => resolve());
      command.once('error', (error: Error, _output: unknown, printed: string | undefined) => {
        reject(signal.aborted ? signal.reason : explained(error, recipe, printed));
      });
      command.run();
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Reads how long a file is and how many chapter marks it has, as a player would. */
export async function probeFile(path: string): Promise<Probe> {
  return await new Promise((resolve, reject) => {
    ffmpeg.ffprobe(path, ['-show_chapters'], (error: unknown, data) => {
      if (error === null || error === undefined) {
        const { duration } = data.format;
        resolve({ seconds: duration ?? 0, chapters: data.chapters.length });
      } else {
        reject(missingProgram(error) ?? new Error(`ffprobe can't read ${path}.`, { cause: error }));
      }
    });
  });
}

/** At least two arguments, which fluent-ffmpeg leaves as they are. */
function spread(options: readonly string[]): [string, string, ...string[]] {
  const [first = '-y', second = '-y', ...rest] = options;
  return [first, second, ...rest];
}

function explained(error: Error, { output }: Recipe, printed: string | undefined): Error {
  const lines = (printed ?? '').trim().split('\n');
  const last = lines.at(-1) ?? error.message;
  const full = lines.some((line) => line.includes('No space left on device'));
  if (full) {
    return new InputError(
      `The disk of ${output} is full.`,
      'Make room there; the same command then goes on where it stopped.',
      { cause: error },
    );
  }
  return missingProgram(error) ?? new Error(`ffmpeg failed: ${last}`, { cause: error });
}

function missingProgram(error: unknown): InputError | undefined {
  const message = error instanceof Error ? error.message : String(error);
  if (!/cannot find ff(mpeg|probe)|ENOENT/i.test(message)) return undefined;
  return new InputError('ffmpeg is not installed.', 'Run ./lectern setup.', { cause: error });
}

/** No program can be given a NUL; fluent-ffmpeg would let the refusal end the whole process. */
function refuseNul({ inputs, options, output }: Recipe): void {
  const words = [
    ...options,
    output,
    ...inputs.flatMap(({ path, options: own = [] }) => [path, ...own]),
  ];
  if (words.some((word) => word.includes('\0')))
    throw new Error('ffmpeg can take no NUL character.');
}
