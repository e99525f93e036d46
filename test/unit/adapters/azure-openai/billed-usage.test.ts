import { describe, expect, test } from '@jest/globals';

import { billedUsage } from '#src/adapters/azure-openai/billed-usage.ts';
import { completionShape } from '#src/adapters/azure-openai/completion-shape.ts';

/** textIn, audioIn, textOut, audioOut */
type Counts = readonly [number, number, number, number];

const usageOf = ([textTokensIn, audioTokensIn, textTokensOut, audioTokensOut]: Counts) => ({
  textTokensIn,
  audioTokensIn,
  textTokensOut,
  audioTokensOut,
});
const guess = usageOf([500, 0, 33, 40]);

describe('the billed usage', () => {
  const prompt = { prompt_tokens: 300 };
  test.each<{ why: string; usage: unknown; counts: Counts; isCounted?: boolean }>([
    {
      why: 'all details',
      usage: {
        prompt_tokens: 350,
        completion_tokens: 130,
        prompt_tokens_details: { audio_tokens: 50, text_tokens: 300 },
        completion_tokens_details: { audio_tokens: 100, text_tokens: 30 },
      },
      counts: [300, 50, 30, 100],
      isCounted: true,
    },
    {
      why: 'no details: the answer counts as audio',
      usage: { ...prompt, completion_tokens: 130 },
      counts: [300, 0, 0, 130],
    },
    {
      why: 'null details',
      usage: {
        ...prompt,
        completion_tokens: 130,
        prompt_tokens_details: null,
        completion_tokens_details: null,
      },
      counts: [300, 0, 0, 130],
    },
    {
      why: 'only audio told',
      usage: {
        ...prompt,
        completion_tokens: 130,
        completion_tokens_details: { audio_tokens: 100 },
      },
      counts: [300, 0, 30, 100],
      isCounted: true,
    },
    {
      why: 'only text told',
      usage: { ...prompt, completion_tokens: 130, completion_tokens_details: { text_tokens: 30 } },
      counts: [300, 0, 30, 100],
      isCounted: true,
    },
    {
      why: 'numbers that do not add up',
      usage: { completion_tokens: 10, completion_tokens_details: { audio_tokens: 100 } },
      counts: [500, 0, 0, 100],
    },
    {
      why: 'numbers that are none: the guess',
      usage: { prompt_tokens: '300', completion_tokens: -1 },
      counts: [500, 0, 33, 40],
    },
    { why: 'no usage: the guess', usage: undefined, counts: [500, 0, 33, 40] },
    { why: 'usage null', usage: null, counts: [500, 0, 33, 40] },
  ])('for $why', ({ usage, counts, isCounted = false }) => {
    expect(billedUsage(completionShape.parse({ usage }).usage, guess)).toEqual({
      usage: usageOf(counts),
      isCounted,
    });
  });

  test.each<{ why: string; usage: object; counts: Counts; isCounted: boolean }>([
    {
      why: 'nobody says how much of it was the recording: all of it that may be',
      usage: { prompt_tokens: 400, completion_tokens: 20 },
      counts: [300, 100, 20, 0],
      isCounted: false,
    },
    {
      why: 'it is counted in full',
      usage: {
        prompt_tokens: 400,
        completion_tokens: 20,
        prompt_tokens_details: { audio_tokens: 90, text_tokens: 310 },
      },
      counts: [310, 90, 20, 0],
      isCounted: true,
    },
  ])('of a recording that is answered in text, when $why', ({ usage, counts, isCounted }) => {
    const bill = billedUsage(completionShape.parse({ usage }).usage, usageOf([200, 100, 50, 0]));
    expect(bill).toEqual({ usage: usageOf(counts), isCounted });
  });
});
