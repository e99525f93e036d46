import type { EngineChoice } from '#src/config/choose-engine.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import type { Voice } from '#src/domain/narration/voice.ts';
import type { Delivered } from '#src/domain/progress/run-event.ts';
import { type RunProgress, segmentCount } from '#src/domain/progress/run-progress.ts';

import { formatDuration, formatMoney } from '../format.ts';

/** What came of a run. */
export interface Summary {
  /** For people. */
  readonly lines: readonly string[];
  /** For programs. */
  readonly result: object;
}

/** Who narrates and why, in one line. */
export function describeEngine({ engine, reason }: EngineChoice, voice: Voice): string {
  if (voice.model === draftModel) return `Narrating with the draft voice (espeak-ng), ${reason}.`;
  const service = engine === 'azure' ? 'Azure OpenAI' : 'OpenAI';
  return `Narrating with ${service}, ${voice.model}, voice ${voice.name}, ${reason}.`;
}

/** Where the finished book lies and what it cost. */
export function summary(progress: RunProgress, delivered: Delivered): Summary {
  const { title, folder, seconds, spend } = delivered;
  const { total } = segmentCount(progress);
  const length = formatDuration(seconds);
  return {
    lines: [
      `“${title}” is finished: ${count(progress.chapters.length, 'chapter')}, ${length} of audio.`,
      `It lies in ${folder}`,
      `${progress.narratedNow} of ${total} segments were narrated now, for ` +
        `${formatMoney(progress.usd)}; the book has cost ${formatMoney(spend.usd)} in all.`,
    ],
    result: {
      title,
      folder,
      seconds,
      segments: total,
      narratedNow: progress.narratedNow,
      usd: progress.usd,
      spend,
    },
  };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
