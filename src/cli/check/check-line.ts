import type { CheckProgress } from '#src/main/check-progress.ts';

import { counted, formatDuration } from '../format.ts';
import { barLine } from '../progress/bar-line.ts';

/** The progress of a check in one line of at most `width` columns. */
export function checkLine(
  { files, filesDone, share, seconds }: CheckProgress,
  elapsedSeconds: number,
  width: number,
): string {
  const left = share === 0 || share === 1 ? undefined : (elapsedSeconds / share) * (1 - share);
  const parts = [
    ...(files === 1 ? [] : [`${filesDone} of ${counted(files, 'file')}`]),
    `${formatDuration(seconds)} measured`,
    ...(left === undefined ? [] : [`${formatDuration(left)} left`]),
  ];
  return barLine({ stage: 'measuring', share, parts }, width);
}
