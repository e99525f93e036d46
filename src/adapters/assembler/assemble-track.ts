import { trackMeter } from '#src/domain/audio/track-meter.ts';
import type { TrackSound } from '#src/domain/mastering/track-sound.ts';
import type { AssemblyOrder } from '#src/ports/assembler.ts';

import { writeTrack } from './write-track.ts';

/** Writes a chapter's WAV and measures what goes into it on the way; it blocks, and throws, as `writeTrack`. */
export async function assembleTrack(order: AssemblyOrder): Promise<TrackSound> {
  const meter = trackMeter(order.score.samples);
  const onBlock = (samples: Int16Array): void => meter.add(samples);
  const written = await writeTrack(order, { onBlock, isFlushed: true });
  return { ...written, ...meter.levels() };
}
