import { spokenTokensPerSecond } from '../billing/audio-tokens.ts';
import { type ModelPrice, priceOf } from '../billing/price.ts';
import { noUsage } from '../billing/usage.ts';
import type { PlannedChapter } from './plan.ts';

/** What narrating a plan will come to. */
export interface Estimate {
  readonly characters: number;
  readonly seconds: number;
  readonly audioTokens: number;
  readonly usd: number;
  readonly model: string;
}

/** A finished hour has about 9,300 words (ACX). */
const wordsPerMinute = 155;
/** Chinese is narrated at about 250 characters a minute, Japanese at about 400 syllables. */
const ideographsPerMinute = 250;
const kanaPerMinute = 400;
/** English text tokens per character, for the prompt and for the transcript that is billed too. */
const textTokensPerCharacter = 0.25;
/** Tokens of the instructions that go with each segment. */
const promptTokens = 200;

/** Estimates length and cost before anything is narrated. */
export function estimateNarration(
  chapters: readonly PlannedChapter[],
  model: { readonly name: string; readonly price: ModelPrice },
): Estimate {
  const segments = chapters.flatMap((chapter) => chapter.segments);
  const characters = segments.reduce((sum, segment) => sum + segment.spoken.length, 0);
  const seconds = chapters.reduce((sum, chapter) => sum + secondsOf(chapter), 0);
  const audioTokens = Math.round(seconds * spokenTokensPerSecond);
  const textTokens = characters * textTokensPerCharacter;
  const usd = priceOf(
    {
      ...noUsage,
      textTokensIn: textTokens + segments.length * promptTokens,
      textTokensOut: textTokens,
      audioTokensOut: audioTokens,
    },
    model.price,
  );
  return { characters, seconds, audioTokens, usd, model: model.name };
}

/** Of Chinese and Japanese each character counts as a word, but takes less time than one. */
function secondsOf({ words, segments }: PlannedChapter): number {
  let ideographs = 0;
  let kana = 0;
  for (const { spoken } of segments) {
    ideographs += spoken.match(/\p{Script=Han}/gu)?.length ?? 0;
    kana += spoken.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  }
  const others = Math.max(0, words - ideographs - kana);
  const minutes = others / wordsPerMinute + ideographs / ideographsPerMinute + kana / kanaPerMinute;
  return minutes * 60;
}
