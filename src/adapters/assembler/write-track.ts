import type { TrackSound } from '#src/domain/mastering/track-sound.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';

import { limitedStretches } from './limited-stretches.ts';
import { soundLine } from './sound-line.ts';
import { takeReader } from './take-reader.ts';
import { trackFile } from './track-file.ts';

/** What is known of a track once it is written, without measuring. */
export type WrittenTrack = Pick<TrackSound, 'crc32' | 'limited'>;

/** How a track is written. */
export interface WritingOptions {
  /** Is shown every sample of the track once, in order. */
  readonly onBlock: (samples: Int16Array) => void;
  /** Whether to wait until the disk has it. */
  readonly isFlushed: boolean;
}

/**
 * Writes a chapter's WAV, start to end, in some MiB of memory whatever its length. It blocks: it is
 * for a thread of its own.
 *
 * @throws TakeAlteredError when a take is not the one that was kept
 * @throws InputError when the disk is full or can't be used
 */
export async function writeTrack(
  { score, takePaths, path }: AssemblyOrder,
  { onBlock, isFlushed }: WritingOptions,
): Promise<WrittenTrack> {
  const total = score.stretches.reduce((sum, { samples }) => sum + samples, 0);
  if (total !== score.samples)
    throw new Error(`The score says ${score.samples} samples, its stretches have ${total}.`);
  const limited = limitedStretches(score);
  const read = takeReader();
  const file = trackFile(path, score.samples, onBlock);
  try {
    const line = soundLine(score, file);
    let start = 0;
    for (const [at, stretch] of score.stretches.entries()) {
      const begins = start;
      if (limited[at] === true) line.beginLimiting();
      else line.endLimiting();
      if (stretch.kind === 'pause') line.pause(stretch.samples, begins);
      else
        read(
          stretch,
          takePaths[stretch.takeId],
          line.take({ start: begins, whole: stretch.samples }),
        );
      start += stretch.samples;
      await file.settle();
    }
    line.endLimiting();
    await file.finish();
    if (isFlushed) file.flush();
    return { crc32: line.crc32(), limited: line.limited() };
  } finally {
    await file.close();
  }
}
