import { describe, expect, test } from '@jest/globals';

import { estimateNarration } from '#src/domain/planning/estimate.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';

const mini = {
  name: 'gpt-audio-mini',
  price: { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 },
};

/** An hour of narration as ACX counts it: 9,300 words in 60 segments of 900 characters. */
const hour: PlannedChapter = {
  number: 1,
  title: 'One',
  words: 9300,
  segments: Array.from({ length: 60 }, (_, at) => ({
    id: `1-${at}`,
    text: 'x'.repeat(950),
    spoken: 'x'.repeat(900),
    changes: [],
    boundary: 'paragraph',
  })),
};

describe('estimateNarration', () => {
  test('of nothing is nothing', () => {
    expect(estimateNarration([], mini)).toEqual({
      characters: 0,
      seconds: 0,
      audioTokens: 0,
      usd: 0,
      model: 'gpt-audio-mini',
    });
  });

  test('takes 9,300 words for an hour and 20 audio tokens for a second', () => {
    expect(estimateNarration([hour], mini)).toMatchObject({
      characters: 54_000,
      seconds: 3600,
      audioTokens: 72_000,
    });
  });

  test('counts sound, transcript, text and instructions', () => {
    const textIn = 54_000 / 4 + 60 * 200;
    const usd = (72_000 * 20 + (54_000 / 4) * 2.4 + textIn * 0.6) / 1_000_000;
    expect(estimateNarration([hour], mini).usd).toBeCloseTo(usd, 9);
  });

  test('two chapters come to twice as much as one', () => {
    const one = estimateNarration([hour], mini);
    const two = estimateNarration([hour, { ...hour, number: 2 }], mini);
    expect(two.seconds).toBe(2 * one.seconds);
    expect(two.usd).toBeCloseTo(2 * one.usd, 9);
  });
});
