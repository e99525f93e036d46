import type { EngineChoice } from '#src/config/choose-engine.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import type { Voice } from '#src/domain/narration/voice.ts';
import type { Delivered } from '#src/domain/progress/run-event.ts';
import { type RunProgress, segmentCount } from '#src/domain/progress/run-progress.ts';

import { counted, formatDuration, formatMoney } from '../format.ts';
import type { Ending } from './ending.ts';

/** Who narrates and why, in one line. */
export function describeEngine({ engine, reason }: EngineChoice, voice: Voice): string {
  if (voice.model === draftModel) return `Narrating with the draft voice (espeak-ng), ${reason}.`;
  const service = services[engine];
  return `Narrating with ${service}, ${voice.model}, voice ${voice.name}, ${reason}.`;
}

const services: Readonly<Record<SpeechEngine, string>> = {
  azure: 'Azure OpenAI',
  openai: 'OpenAI',
  endpoint: 'the speech endpoint',
  draft: 'the draft voice',
};

/** Where the finished book lies and what it cost. */
export function summary(progress: RunProgress, delivered: Delivered): Ending {
  const { title, folder, seconds, spend } = delivered;
  const { total } = segmentCount(progress);
  const length = formatDuration(seconds);
  return {
    event: 'done',
    exitCode: 0,
    lines: [
      `“${title}” is finished: ${counted(progress.chapters.length, 'chapter')}, ${length} of audio.`,
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
