import { sampleRate } from '../audio/pcm.ts';
import type { ChapterPart } from './chapter-part.ts';
import { tenthPeaks } from './tenth-peaks.ts';

const tenthSamples = sampleRate / 10;
/** What K-weighting makes of room tone, which is a little darker than white noise, in dB. */
const weightedToneDb = 2.5;

/** A chapter by tenths of a second, before any gain; full scale is 1. */
export interface ChapterTenths {
  /** K-weighted mean square of its takes; 0 in pauses. */
  readonly takes: readonly number[];
  /** The highest peaks of its takes, as far as they are known. */
  readonly peaks: readonly number[];
  /** K-weighted mean square of its room tone; 0 in takes. */
  readonly tone: readonly number[];
}

/**
 * Puts the tenths of all takes into their places among the whole tenths of the chapter; what lies
 * across two is divided between them.
 */
export function chapterTenths(
  parts: readonly ChapterPart[],
  roomToneDb: number | undefined,
): ChapterTenths {
  const samples = parts.reduce((sum, part) => sum + part.samples, 0);
  const count = Math.floor(samples / tenthSamples);
  const takes = Array.from({ length: count }, () => 0);
  const peaks = Array.from({ length: count }, () => 0);
  const add = (at: number, power: number, peak: number): void => {
    if (power === 0 || at >= count) return;
    takes[at]! += power;
    peaks[at] = Math.max(peaks[at]!, peak);
  };
  let start = 0;
  for (const part of parts) {
    if (part.kind === 'take') {
      const highest = tenthPeaks(part.sound);
      const place = (start + part.sound.from - part.from) / tenthSamples;
      const first = Math.floor(place);
      const late = place - first;
      for (const [at, power] of part.sound.tenths.entries()) {
        add(first + at, power * (1 - late), highest[at]!);
        add(first + at + 1, power * late, highest[at]!);
      }
    }
    start += part.samples;
  }
  const quiet = roomToneDb === undefined ? 0 : 10 ** ((roomToneDb + weightedToneDb) / 10);
  return { takes, peaks, tone: takes.map((power) => (power === 0 ? quiet : 0)) };
}
