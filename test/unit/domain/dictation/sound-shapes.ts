import { framesPerSecond } from '#src/domain/dictation/dictation-pcm.ts';

/** A stretch of a made-up recording: how long, and how loud. */
export type Stretch = readonly [seconds: number, levelDb: number];

export const speech = -20;
export const silence = -75;

/** The levels of a recording of such stretches. */
export function levelsOf(...stretches: readonly Stretch[]): Int8Array {
  return Int8Array.from(
    stretches.flatMap(([seconds, level]) =>
      Array.from({ length: Math.round(seconds * framesPerSecond) }, () => level),
    ),
  );
}

/** Sentences of so many seconds with such a pause after each. */
export function sentences(count: number, seconds: number, pause: number): Stretch[] {
  return Array.from({ length: count }, (): Stretch[] => [
    [seconds, speech],
    [pause, silence],
  ]).flat();
}
