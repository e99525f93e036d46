import { gatedLoudness, silentLufs } from '../audio/gated-loudness.ts';
import type { ChapterPart } from './chapter-part.ts';
import { chapterTenths } from './chapter-tenths.ts';
import { type Amplification, limitedPower } from './limited-power.ts';
import { tenthPeaks } from './tenth-peaks.ts';

/** Foretells the level of a chapter by how its takes are amplified, in dB of full scale or LUFS. */
export type ChapterLevel = (amplification: Amplification) => number;

/** Foretells the root mean square of all of a chapter, pauses and room tone too. */
export function chapterRms(
  parts: readonly ChapterPart[],
  roomToneDb: number | undefined,
): ChapterLevel {
  const pieces: { readonly squares: number; readonly peak: number }[] = [];
  let samples = 0;
  let pauses = 0;
  for (const part of parts) {
    samples += part.samples;
    if (part.kind === 'pause') pauses += part.samples;
    else {
      const { squares, peak, tenths } = part.sound;
      const sum = tenths.reduce((all, tenth) => all + tenth, 0);
      if (sum === 0) pieces.push({ squares, peak });
      else
        for (const [at, highest] of tenthPeaks(part.sound).entries())
          pieces.push({ squares: (squares * tenths[at]!) / sum, peak: highest });
    }
  }
  const tone = roomToneDb === undefined ? 0 : pauses * 10 ** (roomToneDb / 10);
  return (amplification) => {
    const powerOf = limitedPower(amplification);
    const squares = pieces.reduce((sum, piece) => sum + powerOf(piece.squares, piece.peak), tone);
    return squares === 0 ? silentLufs : 10 * Math.log10(squares / samples);
  };
}

/** Foretells the gated loudness of a chapter (EBU R128). */
export function chapterLoudness(
  parts: readonly ChapterPart[],
  roomToneDb: number | undefined,
): ChapterLevel {
  const { takes, peaks, tone } = chapterTenths(parts, roomToneDb);
  return (amplification) => {
    const powerOf = limitedPower(amplification);
    return gatedLoudness(takes.map((power, at) => powerOf(power, peaks[at]!) + tone[at]!));
  };
}
