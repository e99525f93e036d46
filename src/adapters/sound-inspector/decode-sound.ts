import { resolve } from 'node:path';

import { execa } from 'execa';

import { InputError } from '#src/domain/errors.ts';

import { decodeRecipe } from './decode-recipe.ts';
import { type SoundLevels, levelMeter } from './level-meter.ts';
import type { ProbedSound } from './probe-sound.ts';
import { type Loudness, readLoudness, summaryLines } from './read-loudness.ts';

/** What one pass over a sound finds. */
export interface DecodedSound extends SoundLevels, Loudness {
  /** How often ffmpeg could not decode a piece. */
  readonly faults: number;
}

/** What to do about a file that is not as it was made. */
export const copyAgain =
  'Copy it again from where it came, or make it again with the program that made it.';

/**
 * Decodes a sound once, measuring it on its way; no more of it than a moment is ever in memory.
 *
 * @throws InputError when it cannot be decoded, or holds no sound
 */
export async function decodeSound(
  path: string,
  sound: ProbedSound,
  signal: AbortSignal,
  onSeconds?: (seconds: number) => void,
): Promise<DecodedSound> {
  const meter = levelMeter({
    sampleRate: sound.sampleRate,
    channels: sound.channels,
    marks: sound.marks.map(({ startSeconds }) => startSeconds),
  });
  const run = execa('ffmpeg', decodeRecipe(resolve(path), sound), {
    cancelSignal: signal,
    killSignal: 'SIGKILL',
    reject: false,
    stdin: 'ignore',
    buffer: false,
  });
  const [messages] = await Promise.all([
    readMessages(run.iterable({ from: 'stderr' })),
    (async () => {
      for await (const bytes of run.iterable({ from: 'stdout', binary: true })) {
        meter.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        onSeconds?.(meter.seconds);
      }
    })(),
  ]);
  const { exitCode } = await run;
  if (signal.aborted) throw signal.reason;
  const levels = meter.finish();
  const loudness = readLoudness(messages.last);
  if (exitCode !== 0 || levels === undefined || loudness === undefined) {
    const cause = new Error(messages.last.join('\n'));
    throw new InputError(`${path} is damaged: ffmpeg can't play it.`, copyAgain, { cause });
  }
  if (levels.seconds === 0) throw new InputError(`There is no sound in ${path}.`, copyAgain);
  return { ...levels, ...loudness, faults: messages.faults };
}

/** Follows what ffmpeg prints: its last lines, and how many tell of a piece that it can't decode. */
async function readMessages(
  lines: AsyncIterable<string>,
): Promise<{ readonly last: readonly string[]; readonly faults: number }> {
  const last: string[] = [];
  let faults = 0;
  for await (const line of lines) {
    last.push(line);
    if (last.length > summaryLines) last.shift();
    if (/Error while decoding|Error submitting packet to decoder|partial file/.test(line))
      faults += 1;
  }
  return { last, faults };
}
