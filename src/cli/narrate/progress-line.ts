import { secondsOf } from '#src/domain/audio/pcm.ts';
import {
  type RunProgress,
  segmentCount,
  segmentsLeft,
  stageOf,
} from '#src/domain/progress/run-progress.ts';

import { formatDuration, formatMoney } from '../format.ts';
import { barLine } from '../progress/bar-line.ts';

/** The progress of a run in one line of at most `width` columns. */
export function progressLine(progress: RunProgress, elapsedSeconds: number, width: number): string {
  const { done, total } = segmentCount(progress);
  const chaptersDone = progress.chapters.filter(({ track }) => track === 'done').length;
  const left = secondsLeft(progress, elapsedSeconds);
  const parts = [
    `chapters ${chaptersDone}/${progress.chapters.length}`,
    `segments ${done}/${total}`,
    `audio ${formatDuration(secondsOf(progress.samples))}`,
    formatMoney(progress.usd),
    ...(left === undefined ? [] : [`${formatDuration(left)} left`]),
    ...(progress.held.length === 0 ? [] : [`${progress.held.length} held`]),
    ...(progress.failures.length === 0 ? [] : [`${progress.failures.length} failed`]),
  ];
  const share = total === 0 ? 0 : done / total;
  return barLine({ stage: stageOf(progress), share, parts }, width);
}

/** Kept takes pass in no time, so the pace is that of the ones narrated now. */
function secondsLeft(progress: RunProgress, elapsedSeconds: number): number | undefined {
  const left = segmentsLeft(progress);
  if (progress.narratedNow === 0 || left === 0) return undefined;
  return (elapsedSeconds / progress.narratedNow) * left;
}
