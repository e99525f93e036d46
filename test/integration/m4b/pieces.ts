import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { execa } from 'execa';

import { wavFile } from '#src/domain/audio/wav-file.ts';
import type { ChapterMark, Tags } from '#src/ports/audio-tools.ts';

/** An encoded chapter, and the samples that it was made of. */
export interface Piece {
  readonly path: string;
  readonly samples: number;
  readonly pcm: Buffer;
}

/** Tags of a book that has nothing but the necessary ones. */
export const plainTags: Tags = {
  title: 'The Tower',
  album: 'The Tower',
  artist: 'Ada Example',
  narrator: 'Nora Voice',
};

/** First sample of the burst in every chapter: 0.1 s after its start. */
export const burstStart = 2_400;

/** Encodes a chapter as Lectern does: silence, then a burst of noise that no other chapter has. */
export async function makePiece(
  folder: string,
  name: string,
  { frames, seed = frames, channels = 1, rate = 24_000 }: PieceWishes,
): Promise<Piece> {
  const samples = frames * 1024;
  const pcm = burst(samples, seed);
  const wavPath = join(folder, `${name}.wav`);
  const path = join(folder, `${name}.aac`);
  await writeFile(wavPath, wavFile(pcm));
  const form = ['-ac', `${channels}`, '-ar', `${rate}`];
  const coder = ['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '80k', '-f', 'adts'];
  await execa('ffmpeg', ['-v', 'error', '-i', wavPath, ...form, ...coder, path]);
  return { path, samples, pcm };
}

/** How a chapter is to be. */
export interface PieceWishes {
  /** Its length in frames of 1,024 samples. */
  readonly frames: number;
  readonly seed?: number;
  readonly channels?: number;
  readonly rate?: number;
}

/** Marks that lie on the borders of pieces. */
export function marksOf(
  pieces: readonly { readonly samples: number }[],
  title: (index: number) => string,
): ChapterMark[] {
  let at = 0;
  return pieces.map(({ samples }, index) => {
    const startSample = at;
    at += samples;
    return { title: title(index), startSample, endSample: at };
  });
}

/** What ffmpeg decodes of a file's sound, as s16. */
export async function decode(path: string): Promise<Buffer> {
  const args = ['-v', 'error', '-i', path, '-map', '0:a:0', '-f', 's16le', 'pipe:1'];
  const { stdout } = await execa('ffmpeg', args, { encoding: 'buffer', maxBuffer: 100_000_000 });
  return Buffer.from(stdout);
}

/** By how many samples a stretch of `found` is later than in `original`: where they are most alike. */
export function lag(original: Buffer, found: Buffer, reach = 200): number {
  let best = { lag: Number.NaN, likeness: -Infinity };
  for (let by = -reach; by <= reach; by += 1) {
    let likeness = 0;
    for (let at = burstStart; at < burstStart + 4_000; at += 1) {
      likeness += original.readInt16LE(at * 2) * found.readInt16LE((at + by) * 2);
    }
    if (likeness > best.likeness) best = { lag: by, likeness };
  }
  return best.lag;
}

function burst(samples: number, seed: number): Buffer {
  const pcm = Buffer.alloc(samples * 2);
  let state = seed;
  let smooth = 0;
  for (let at = burstStart; at < Math.min(samples, burstStart + 5_000); at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    smooth += ((state / 2 ** 32 - 0.5) * 20_000 - smooth) * 0.4;
    pcm.writeInt16LE(Math.round(smooth), at * 2);
  }
  return pcm;
}
