import ffmpeg from 'fluent-ffmpeg';

import type { Probe } from '#src/ports/audio-tools.ts';
import type { OnSeconds } from '#src/ports/encoder.ts';

import { niceness } from '../threads/give-way.ts';
import { ffmpegFailure, missingProgram } from './ffmpeg-failure.ts';
import { ffmpegEar } from './hear-ffmpeg.ts';
import type { Recipe } from './recipe.ts';

/** How a run is watched. */
export interface RunWatch {
  readonly onSeconds?: OnSeconds | undefined;
  /** A run that gets no further for so long is killed. */
  readonly stallMs?: number | undefined;
  /** Whether it leaves the cores to others who want them, such as those that narrate. */
  readonly givesWay?: boolean;
}

/** Long enough for a disk that wakes up or a network that comes back. */
const patienceMs = 5 * 60_000;

/** Never waits for a key, prints only errors, and tells its progress between them. */
const manner: readonly string[] = [
  ...['-hide_banner', '-nostdin', '-nostats', '-v', 'error'],
  ...['-progress', 'pipe:2', '-stats_period', '0.5'],
];

/**
 * The one file that knows fluent-ffmpeg, which is archived upstream. Only raw options go through
 * it: each is an argument of its own, since a list with a space in one item would be split. Its own
 * `progress` event is left alone: it runs ffprobe beside.
 *
 * @throws Error with the last lines ffmpeg printed, or when it got no further; InputError when ffmpeg
 *   is not installed or the disk is full; the signal's reason, once ffmpeg has ended
 */
export async function runFfmpeg(
  recipe: Recipe,
  signal: AbortSignal,
  { onSeconds, stallMs = patienceMs, givesWay = false }: RunWatch = {},
): Promise<void> {
  signal.throwIfAborted();
  refuseNul(recipe);
  const { output } = recipe;
  const command = commandOf(recipe, givesWay ? { niceness: niceness.finishing } : {});
  const ear = ffmpegEar();
  let stalled: Error | undefined;
  const stop = (): void => {
    command.kill('SIGKILL');
  };
  const stall = setTimeout(() => {
    stalled = new Error(`ffmpeg got no further for ${stallMs / 1000} s and was stopped.`);
    stop();
  }, stallMs);
  command.on('stderr', (line: string) => {
    const before = ear.seconds();
    if (ear.hear(line)) stall.refresh();
    if (ear.seconds() > before) onSeconds?.(ear.seconds());
  });
  try {
    const cause = await new Promise<Error | undefined>((resolve) => {
      signal.addEventListener('abort', stop);
      // It starts with a delay; an abort before that finds nothing to kill.
      command.once('start', () => {
        if (signal.aborted || stalled !== undefined) stop();
      });
      command.once('end', () => resolve(undefined));
      command.once('error', resolve);
      command.run();
    });
    if (cause !== undefined) signal.throwIfAborted();
    const words = ear.words();
    if (cause !== undefined && stalled !== undefined) throw stalled;
    const failure = ffmpegFailure({ output, words, ...(cause === undefined ? {} : { cause }) });
    if (failure !== undefined) throw failure;
  } finally {
    clearTimeout(stall);
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

function commandOf(
  { inputs, options, output }: Recipe,
  setup: ffmpeg.FfmpegCommandOptions,
): ffmpeg.FfmpegCommand {
  const command = ffmpeg(setup);
  for (const [at, { path, options: own = [] }] of inputs.entries()) {
    const before = at === 0 ? [...manner, ...own] : own;
    command.input(path);
    if (before.length > 0) command.inputOptions(...spread(before));
  }
  command.outputOptions(...spread(options)).output(output);
  tame(command);
  return command;
}

/** At least two arguments, which fluent-ffmpeg leaves as they are. */
function spread(options: readonly string[]): [string, string, ...string[]] {
  const [first = '-y', second = '-y', ...rest] = options;
  return [first, second, ...rest];
}

/** What prints into fluent-ffmpeg's memory. */
interface Ring {
  get(): string;
}
type OnEnd = (error: Error | null | undefined, stdout?: Ring, stderr?: Ring) => void;

const checking = '_checkCapabilities';
const spawning = '_spawnFfmpeg';

/** Parts of fluent-ffmpeg that its types don't show. */
interface Insides {
  [checking](done: () => void): void;
  availableEncoders(done: (error: undefined, known: object) => void): void;
  [spawning](args: string[], options: object, onProcess: unknown, onEnd: OnEnd): void;
}

const nothing: Ring = { get: () => '' };

/**
 * Keeps it from asking ffmpeg twice what it can do, which costs two processes and is read wrongly of
 * newer versions; gives ffmpeg no input at all; and saves it from falling over its own feet, and the
 * whole process with it, when ffmpeg can't be started.
 */
function tame(command: ffmpeg.FfmpegCommand): void {
  const insides = command as unknown as Insides;
  const spawnFfmpeg = insides[spawning].bind(command);
  insides[checking] = (done) => done();
  insides.availableEncoders = (done) => done(undefined, {});
  insides[spawning] = (args, options, onProcess, onEnd) =>
    spawnFfmpeg(
      args,
      { ...options, stdio: ['ignore', 'pipe', 'pipe'] },
      onProcess,
      (error, stdout = nothing, stderr = nothing) => onEnd(error, stdout, stderr),
    );
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
