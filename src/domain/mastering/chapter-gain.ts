import { chapterLoudness, chapterRms } from './chapter-level.ts';
import type { ChapterPart } from './chapter-part.ts';
import type { TargetLevel } from './mastering.ts';

/** More than this is no level to be mended but a fault to be heard, in dB. */
const mostGainDb = 30;
/** Speech whose peaks are turned down by more than this has lost its life, in dB. */
const mostLimitingDb = 12;
const closeEnoughDb = 0.0002;
const mostLooks = 40;

/** What a chapter is brought to, what its peaks are limited to, and what fills its pauses. */
export interface GainAim {
  readonly level: TargetLevel;
  /** No sample gets higher, in dB of full scale; absent: they may. */
  readonly peakDb?: number | undefined;
  /** Level of the noise in pauses, in dB of full scale (RMS); absent: digital silence. */
  readonly roomToneDb?: number | undefined;
}

/**
 * By how much the takes of a chapter are to be amplified, in dB to three decimals, for all of it,
 * pauses and room tone too, to have the level aimed at once its peaks are limited: from -30 to 30,
 * no more than turns the highest peak down by 12, and 0 where nothing is heard.
 */
export function chapterGain(parts: readonly ChapterPart[], aim: GainAim): number {
  const { level, peakDb, roomToneDb } = aim;
  const peak = parts.reduce((most, part) => Math.max(most, heardPeak(part)), 0);
  if (peak === 0) return 0;
  const foretell = (level.measure === 'rms' ? chapterRms : chapterLoudness)(parts, roomToneDb);
  const mostLimited = (peakDb ?? Infinity) - 20 * Math.log10(peak) + mostLimitingDb;
  const gainDb = findGain((gain) => foretell({ gainDb: gain, peakDb }) - level.db, {
    low: -mostGainDb,
    high: Math.max(-mostGainDb, Math.min(mostGainDb, mostLimited)),
  });
  return Math.round(gainDb * 1000) / 1000 || 0;
}

function heardPeak(part: ChapterPart): number {
  return part.kind === 'take' && part.sound.squares > 0 ? part.sound.peak : 0;
}

/** Where the level is neither over nor under what it should be, or comes nearest to it. */
function findGain(
  excessAt: (gainDb: number) => number,
  range: { readonly low: number; readonly high: number },
): number {
  let [low, high] = [range.low, range.high];
  let [under, over] = [excessAt(low), excessAt(high)];
  if (over <= 0) return high;
  if (under >= 0) return low;
  // The Illinois method: a line between both ends, bent towards an end that has stayed twice.
  let moved: 'low' | 'high' | undefined;
  for (let look = 0; look < mostLooks && high - low > closeEnoughDb; look++) {
    const gain = (low * over - high * under) / (over - under);
    const excess = excessAt(gain);
    if (Math.abs(excess) < closeEnoughDb) return gain;
    if (excess > 0) {
      [high, over] = [gain, excess];
      if (moved === 'high') under /= 2;
      moved = 'high';
    } else {
      [low, under] = [gain, excess];
      if (moved === 'low') over /= 2;
      moved = 'low';
    }
  }
  return (low + high) / 2;
}
