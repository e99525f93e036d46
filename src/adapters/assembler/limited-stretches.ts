import { amplitudeOf, ceilingOf, fullScale } from '#src/domain/audio/gain.ts';
import type { ChapterScore, Stretch } from '#src/domain/mastering/chapter-score.ts';

/**
 * Which stretches of a chapter are limited: takes that would be louder than the ceiling, and those
 * that touch them without a pause between, so that the gain never jumps where two takes meet.
 */
export function limitedStretches({
  stretches,
  gainDb,
  peakDb,
}: Pick<ChapterScore, 'stretches' | 'gainDb' | 'peakDb'>): readonly boolean[] {
  if (peakDb === undefined) return stretches.map(() => false);
  const most = ceilingOf(peakDb) / (fullScale * amplitudeOf(gainDb));
  const isLoud = (stretch: Stretch): boolean => stretch.kind === 'take' && stretch.peak > most;
  const limited = stretches.map(isLoud);
  const spread = (at: number, neighbour: number): void => {
    if (stretches[at]!.kind === 'take' && limited[neighbour] === true) limited[at] = true;
  };
  for (let at = 1; at < limited.length; at++) spread(at, at - 1);
  for (let at = limited.length - 2; at >= 0; at--) spread(at, at + 1);
  return limited;
}
