import type { TakeSound } from '#src/domain/audio/take-sound.ts';
import type { SegmentTake } from '#src/domain/mastering/score-chapter.ts';
import type { Boundary } from '#src/domain/planning/boundary.ts';

/** What is measured of a take that is heard from one sample to another. */
export function soundOf(from: number, to: number): TakeSound {
  return { crc32: 9, from, to, squares: 100, peak: 0.5, tenths: [0.01, 0.02] };
}

/** A take of so many samples, all of it heard, and a segment of the same name. */
export function segmentTake(
  name: string,
  samples: number,
  more: Partial<SegmentTake> = {},
): SegmentTake {
  const boundary: Boundary = 'sentence';
  const sound = soundOf(0, samples);
  return { segmentId: `s ${name}`, takeId: `t ${name}`, boundary, samples, sound, ...more };
}
