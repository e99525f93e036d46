/** Frames of half a second. */
const stretchFrames = 50;

/** Finds the quietest half second of a sound that passes frame by frame. */
export interface QuietestStretch {
  /** The next frame's mean square, full scale being 1. */
  push(meanSquare: number): void;
  /** Mean square of the quietest half second, which may begin at any frame; nothing in a shorter sound. */
  finish(): number | undefined;
}

/** The noise floor as the ACX Check plug-in of Audacity and its kin define it. */
export function quietestStretch(): QuietestStretch {
  const ring = new Float64Array(stretchFrames);
  let frames = 0;
  let least = Infinity;
  return {
    push(meanSquare) {
      ring[frames % stretchFrames] = meanSquare;
      frames += 1;
      if (frames < stretchFrames) return;
      // Added up anew each time: a sum that is carried along drifts, and silence would not be zero.
      let sum = 0;
      for (const one of ring) sum += one;
      if (sum < least) least = sum;
    },
    finish: () => (frames < stretchFrames ? undefined : least / stretchFrames),
  };
}
