/** Height that full scale has in the picture, from its middle line. */
export const fullScale = 100;

/** The height of a level in dB of full scale, as amplitude: 100 for 0 dB, 50 for −6 dB, at least 1. */
export function heightOf(db: number): number {
  const height = Math.round(fullScale * 10 ** (Math.min(0, db) / 20));
  return Number.isFinite(height) ? Math.max(1, height) : 1;
}

/**
 * The upper half of a waveform-like picture as SVG path data: one unit of width for each level, up
 * is negative. Equal neighbours share a step, which keeps 400 levels under 3 kB.
 */
export function levelPath(levels: readonly number[]): string {
  let path = 'M0 0';
  let height = 0;
  let run = 0;
  for (const level of levels) {
    const next = heightOf(level);
    if (next !== height) {
      if (run > 0) path += `h${run}`;
      path += `v${height - next}`;
      height = next;
      run = 0;
    }
    run += 1;
  }
  return `${path}h${run}V0z`;
}
