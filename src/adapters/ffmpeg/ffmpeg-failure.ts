import { InputError } from '#src/domain/errors.ts';

const full = /No space left on device|Disk quota exceeded/;

/** ffmpeg 5.1 ends with 0 all the same when it could not write the end of a file. */
const lostEnd = /^Error (?:writing trailer|closing file)/m;

/** How many of ffmpeg's last lines a message holds: its very last is often `Conversion failed!`. */
const shownLines = 3;

/** How a run ended, as far as it can be blamed on something. */
export interface FfmpegEnd {
  readonly output: string;
  /** The last lines it printed. */
  readonly words: readonly string[];
  /** What stopped it; absent when it ended with 0. */
  readonly cause?: Error;
}

/**
 * Translates how an ffmpeg run ended into what went wrong, if anything.
 *
 * @returns InputError when ffmpeg is not installed or the disk is full, Error with ffmpeg's last words
 *   when it failed otherwise, nothing when all is well
 */
export function ffmpegFailure({ output, words, cause }: FfmpegEnd): Error | undefined {
  const text = words.join('\n');
  const options = { cause: new Error(text === '' ? 'ffmpeg said nothing.' : text, { cause }) };
  if (full.test(text)) return diskFull(output, options);
  if (cause === undefined && !lostEnd.test(text)) return undefined;
  const missing = cause === undefined ? undefined : missingProgram(cause);
  if (missing !== undefined) return missing;
  const said = words.slice(-shownLines).join(' ');
  return new Error(`ffmpeg failed: ${said === '' ? cause?.message : said}`, options);
}

/** Tells that a file's disk has no room for it. */
export function diskFull(path: string, options?: ErrorOptions): InputError {
  return new InputError(
    `The disk of ${path} is full.`,
    'Make room there; the same command then goes on where it stopped.',
    options,
  );
}

/** An error that says what to do, when it came about because ffmpeg is not installed. */
export function missingProgram(error: unknown): InputError | undefined {
  const message = error instanceof Error ? error.message : String(error);
  if (!/cannot find ff(mpeg|probe)|ENOENT/i.test(message)) return undefined;
  return new InputError('ffmpeg is not installed.', 'Run ./lectern setup.', { cause: error });
}
