/** Draws numbers that look random and are the same on every run. */
export interface Draw {
  /** From 0 (included) to 1 (excluded). */
  readonly share: () => number;
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** A generator of Park and Miller, begun at `seed`. */
export function drawFrom(seed: number): Draw {
  let state = (seed % 2_147_483_646) + 1;
  const share = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const below = (end: number): number => Math.floor(share() * end);
  return { share, below, pick: (choices) => choices[below(choices.length)]! };
}
