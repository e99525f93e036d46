import type { DictationProgress } from '#src/main/dictation.ts';

import { formatDuration, formatMoney } from '../format.ts';
import { barLine } from '../progress/bar-line.ts';

/** The progress of a dictation in one line of at most `width` columns. */
export function dictationLine(
  progress: DictationProgress,
  elapsedSeconds: number,
  width: number,
): string {
  const { recordings, recordingsCut, pieces, piecesDone, seconds, secondsDone, unheard, usd } =
    progress;
  const share = seconds === 0 ? 0 : Math.min(1, secondsDone / seconds);
  const left = share === 0 || share === 1 ? undefined : (elapsedSeconds / share) * (1 - share);
  const parts = [
    `recordings ${recordingsCut}/${recordings}`,
    `pieces ${piecesDone}/${pieces}`,
    `${formatDuration(secondsDone)} of ${formatDuration(seconds)}`,
    formatMoney(usd),
    ...(left === undefined ? [] : [`${formatDuration(left)} left`]),
    ...(unheard === 0 ? [] : [`${unheard} unintelligible`]),
  ];
  return barLine({ stage: 'listening', share, parts }, width);
}
