import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { execa } from 'execa';
import pLimit from 'p-limit';

import type { Recipe } from '#src/adapters/ffmpeg/recipe.ts';
import { trackRecipe } from '#src/adapters/ffmpeg/track-recipe.ts';
import type { Encoding } from '#src/domain/mastering/encodings.ts';

import { endedChildrenCpuSeconds } from '../process-tree.ts';

/** What bare encoders took. */
export interface BareEncoding {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** What the editions are made of: an M4B at 80k, and MP3s at 192k and 44.1 kHz. */
export const aac: Encoding = { form: 'aac', bitrate: 80 };
export const mp3: Encoding = { form: 'mp3', bitrate: 192 };

const atOnce = 2;

/**
 * The floor of all assembly: nothing but ffmpeg on WAVs that are joined already, with the options that
 * Lectern uses, two at a time, each file removed as soon as it is there.
 */
export async function encodeBare(
  wavPaths: readonly string[],
  encodings: readonly Encoding[],
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<BareEncoding> {
  await mkdir(folder, { recursive: true });
  const limit = pLimit(atOnce);
  const cpuBefore = endedChildrenCpuSeconds();
  const begun = performance.now();
  await Promise.all(
    wavPaths.flatMap((wavPath, at) =>
      encodings.map((encoding) =>
        limit(async () => {
          signal.throwIfAborted();
          const path = join(folder, `${at}.${encoding.form}`);
          await execa('ffmpeg', argumentsOf(trackRecipe({ ...encoding, wavPath, path })), {
            cancelSignal: signal,
          });
          await rm(path);
        }),
      ),
    ),
  );
  return {
    wallSeconds: (performance.now() - begun) / 1000,
    cpuSeconds: endedChildrenCpuSeconds() - cpuBefore,
  };
}

function argumentsOf({ inputs, options, output }: Recipe): string[] {
  return [
    ...['-v', 'error', '-nostdin', '-nostats', '-y'],
    ...inputs.flatMap(({ path, options: own = [] }) => [...own, '-i', path]),
    ...[...options, output],
  ];
}
