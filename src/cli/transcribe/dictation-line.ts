import type { DictationProgress } from '#src/main/dictation.ts';

import { formatDuration, formatMoney } from '../format.ts';

const barCells = 24;

/** The progress of a dictation in one line of at most `width` columns. */
export function dictationLine(
  progress: DictationProgress,
  elapsedSeconds: number,
  width: number,
): string {
  const { recordings, recordingsCut, pieces, piecesDone, seconds, secondsDone, unheard, usd } =
    progress;
  const share = seconds === 0 ? 0 : Math.min(1, secondsDone / seconds);
  const full = Math.round(share * barCells);
  const left = share === 0 || share === 1 ? undefined : (elapsedSeconds / share) * (1 - share);
  const parts = [
    'listening ',
    '█'.repeat(full) + '░'.repeat(barCells - full),
    `recordings ${recordingsCut}/${recordings}`,
    `pieces ${piecesDone}/${pieces}`,
    `${formatDuration(secondsDone)} of ${formatDuration(seconds)}`,
    formatMoney(usd),
    ...(left === undefined ? [] : [`${formatDuration(left)} left`]),
    ...(unheard === 0 ? [] : [`${unheard} unintelligible`]),
  ];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}  ${part}`;
    if (longer.length > width) break;
    line = longer;
  }
  return line;
}
