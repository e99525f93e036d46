/**
 * What is tried next when a recording was rejected.
 * `again`: the same once more. `firmer`: with a prompt that insists. `halves`: in two halves that
 * are joined. `elsewhere`: by another deployment of the model. `speech`: by a deployment that takes
 * text as it is (`/audio/speech`).
 */
export type Rung = 'again' | 'firmer' | 'halves' | 'elsewhere' | 'speech';

/** Every rung there is. */
export const rungs = ['again', 'firmer', 'halves', 'elsewhere', 'speech'] as const satisfies Rung[];

/** What there is to climb with. */
export interface LadderMeans {
  /** Whether the text can be cut in two. */
  readonly canHalve: boolean;
  /** Deployments of the voice's model. */
  readonly deployments: number;
  /** Whether there is a deployment that takes text as it is. */
  readonly hasSpeech: boolean;
}

/**
 * The rung to try next; the first recording of all stands before the ladder and counts as `again`.
 *
 * @param rejections how many recordings of the round were rejected so far
 * @returns undefined when nothing is left to try: the segment is held
 */
export function nextRung(
  ladder: readonly Rung[],
  rejections: number,
  means: LadderMeans,
): Rung | undefined {
  if (rejections === 0) return 'again';
  return ladder.filter((rung) => isPossible(rung, means))[rejections - 1];
}

function isPossible(rung: Rung, { canHalve, deployments, hasSpeech }: LadderMeans): boolean {
  switch (rung) {
    case 'again':
    case 'firmer':
      return true;
    case 'halves':
      return canHalve;
    case 'elsewhere':
      return deployments > 1;
    case 'speech':
      return hasSpeech;
  }
}
