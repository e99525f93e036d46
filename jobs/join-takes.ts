import { createHash } from 'node:crypto';

import { addLevels, measureLevel, peakDb, rmsDb, silence } from '#src/domain/audio/level.ts';
import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import type { ChapterLayout } from '#src/domain/mastering/chapter-layout.ts';
import type { Track } from '#src/domain/mastering/track.ts';

/** A chapter's sound as it is put together. */
export interface JoinedSound {
  /** The samples in order; no more than one take of them is in memory. Can be read once. */
  readonly pcm: AsyncIterable<Uint8Array>;
  /** What was measured on the way; meant to be asked for once `pcm` has been read. */
  measured(): Pick<Track, 'pcmHash' | 'rmsDb' | 'peakDb'>;
}

/** One second of digital silence; longer pauses repeat it. */
const quiet = new Uint8Array(48_000);

/** Joins takes and pauses as a layout says, measuring the sound while it passes. */
export function joinTakes(
  layout: ChapterLayout,
  readPcm: (takeId: string) => Promise<Uint8Array>,
): JoinedSound {
  const hash = createHash('sha256');
  let level = silence;

  async function* samples(): AsyncGenerator<Uint8Array> {
    for (const stretch of layout.stretches) {
      const chunks =
        stretch.kind === 'take' ? [await readPcm(stretch.takeId)] : silenceChunks(stretch.samples);
      for (const chunk of chunks) {
        hash.update(chunk);
        level = addLevels(level, measureLevel(chunk));
        yield chunk;
      }
    }
  }

  return {
    pcm: samples(),
    measured: () => ({ pcmHash: hash.digest('hex'), rmsDb: rmsDb(level), peakDb: peakDb(level) }),
  };
}

function* silenceChunks(samples: number): Generator<Uint8Array> {
  for (let left = samples * bytesPerSample; left > 0; left -= quiet.byteLength) {
    yield quiet.subarray(0, Math.min(left, quiet.byteLength));
  }
}
