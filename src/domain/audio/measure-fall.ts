import { frameSeconds } from './sound-frames.ts';

/** The parts of a recording whose loudness is compared: fewer of a short one, for a syllable is no trend. */
const partSeconds = 0.5;
const mostParts = 8;
const fewestParts = 3;
/** Fewer frames with sound tell of a pause. */
const fewestFrames = 5;

/** How a recording's loudness goes from beginning to end. */
export interface Fall {
  /** By how much it falls, in dB along the line that fits best; negative when it rises. */
  readonly db: number;
  /** Share of the differences that the line explains, 0 to 1. */
  readonly fit: number;
}

/**
 * Fits a line through the loudness of up to eight parts of a recording; each is as loud as its loud
 * frames, and pauses are none. Too short a recording, under 1.5 s, has no trend.
 *
 * @param silentDb level that is no sound, in dB of full scale
 */
export function measureFall(levels: Float32Array, silentDb: number): Fall {
  const parts = Math.min(mostParts, Math.floor((levels.length * frameSeconds) / partSeconds));
  if (parts < fewestParts) return { db: 0, fit: 0 };
  const length = Math.floor(levels.length / parts);
  const points: { at: number; level: number }[] = [];
  for (let part = 0; part < parts; part++) {
    const sounding = levels
      .slice(part * length, (part + 1) * length)
      .filter((level) => level > silentDb)
      .toSorted();
    const level = sounding[Math.floor(sounding.length * 0.85)];
    if (sounding.length >= fewestFrames && level !== undefined)
      points.push({ at: (part + 0.5) / parts, level });
  }
  return points.length < fewestParts ? { db: 0, fit: 0 } : fitLine(points);
}

/** Least squares; the fall is the line's over the whole length. */
function fitLine(points: readonly { at: number; level: number }[]): Fall {
  const middle = mean(points.map(({ at }) => at));
  const centre = mean(points.map(({ level }) => level));
  let across = 0;
  let along = 0;
  let spread = 0;
  for (const { at, level } of points) {
    across += (at - middle) * (level - centre);
    along += (at - middle) ** 2;
    spread += (level - centre) ** 2;
  }
  const slope = across / along;
  return { db: -slope, fit: spread === 0 ? 0 : (across * slope) / spread };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
