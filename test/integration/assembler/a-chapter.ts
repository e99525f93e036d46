import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import { samplesOf } from '#src/domain/audio/samples-of.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import { wavHead } from '#src/domain/audio/wav-header.ts';
import type { ChapterScore, Stretch } from '#src/domain/mastering/chapter-score.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';

/** A pause, or a take and what of it is played; absent: all. */
export type Part = number | TakePart;

/** A take of a chapter in a test. */
export interface TakePart {
  readonly pcm: Int16Array;
  readonly from?: number;
  readonly samples?: number;
}

/** What a test sets of a score. */
export type ScoreWishes = Partial<
  Pick<ChapterScore, 'gainDb' | 'peakDb' | 'roomToneDb' | 'fadeSamples'>
>;

/** The bytes of samples. */
export function bytesOf(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** Writes the takes into a folder, and says how they are joined. */
export async function orderOf(
  folder: string,
  parts: readonly Part[],
  wishes: ScoreWishes = {},
): Promise<AssemblyOrder> {
  const stretches: Stretch[] = [];
  const takePaths: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    if (typeof part === 'number') {
      stretches.push({ kind: 'pause', samples: part });
      continue;
    }
    const { pcm, from = 0, samples = pcm.length - from } = part;
    const takeId = `take-${at}`;
    takePaths[takeId] = join(folder, `${takeId}.wav`);
    await writeFile(takePaths[takeId], wavFile(bytesOf(pcm)));
    const peak = pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_768;
    stretches.push({ kind: 'take', takeId, crc32: crc32(bytesOf(pcm)), from, samples, peak });
  }
  const samples = stretches.reduce((sum, stretch) => sum + stretch.samples, 0);
  return {
    score: { stretches, ledger: [], samples, gainDb: 0, fadeSamples: 0, ...wishes },
    takePaths,
    path: join(folder, 'chapter.wav'),
  };
}

/** The samples of a chapter, which has the header that its length asks for. */
export async function chapterOf({ path, score }: AssemblyOrder): Promise<Int16Array> {
  const file = await readFile(path);
  const head = Buffer.from(wavHead(score.samples));
  if (file.compare(head, 0, head.length, 0, head.length) !== 0)
    throw new Error('The chapter has another header.');
  return samplesOf(file.subarray(head.length));
}

/** A tone, from any sample of it on. */
export function sine(samples: number, level: number, hertz = 220, from = 0): Int16Array {
  const step = (2 * Math.PI * hertz) / 24_000;
  return Int16Array.from({ length: samples }, (_, at) =>
    Math.round(level * Math.sin((from + at) * step)),
  );
}

/** The largest step from one sample to the next. */
export function largestStep(samples: Int16Array): number {
  let most = 0;
  for (let at = 1; at < samples.length; at++)
    most = Math.max(most, Math.abs(samples[at]! - samples[at - 1]!));
  return most;
}

/** Largest absolute sample. */
export function largest(samples: Int16Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** Root mean square, in dB of full scale. */
export function rmsDb(samples: Int16Array): number {
  const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
  return 10 * Math.log10(power / 32_768 ** 2);
}
