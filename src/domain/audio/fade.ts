/** The two halves of a fade, in the order in which a sound comes up. */
export interface FadeCurve {
  /** What a sound that comes up is multiplied by: a quarter of a sine, from nearly 0 to nearly 1. */
  readonly rising: Float64Array;
  /** What goes down meanwhile: with it, the power of both together stays the same. */
  readonly falling: Float64Array;
}

/** A fade of equal power over so many samples. */
export function fadeCurve(samples: number): FadeCurve {
  const rising = Float64Array.from({ length: samples }, (_, at) =>
    Math.sin((Math.PI / 2) * ((at + 0.5) / samples)),
  );
  return { rising, falling: rising.toReversed() };
}

/** Where a piece of sound lies in a whole that is faded at both ends. */
export interface FadedPiece {
  /** The piece's first sample, counted from the whole's. */
  readonly from: number;
  /** Length of the whole. */
  readonly whole: number;
}

/**
 * Fades, in place, what of a piece lies at the ends of its whole. A whole shorter than both fades
 * comes up in its first half and goes down in its second, without reaching its full level.
 *
 * @param under fills the samples that sound below the fade, from a sample of the whole on; absent:
 * silence
 */
export function fadeEnds(
  piece: Float64Array,
  { from, whole }: FadedPiece,
  { rising, falling }: FadeCurve,
  under?: (to: Float64Array, from: number) => void,
): void {
  const fade = Math.min(rising.length, Math.ceil(whole / 2));
  const end = from + piece.length;
  for (const [start, stop] of [
    [Math.max(from, 0), Math.min(end, fade)],
    [Math.max(from, whole - fade, fade), end],
  ] as const) {
    if (start >= stop) continue;
    const below = new Float64Array(stop - start);
    under?.(below, start);
    for (let at = start; at < stop; at++) {
      const step = Math.min(at, whole - 1 - at);
      const sample = piece[at - from]! * rising[step]!;
      piece[at - from] = sample + below[at - start]! * falling[step]!;
    }
  }
}
