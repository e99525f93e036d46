import { describe, expect, test } from '@jest/globals';

import { billedUsage } from '#src/adapters/azure-openai/billed-usage.ts';
import { completionShape } from '#src/adapters/azure-openai/completion-shape.ts';

/** textIn, audioIn, textOut, audioOut */
type Counts = readonly [number, number, number, number];

describe('the billed usage', () => {
  const prompt = { prompt_tokens: 300 };
  test.each<{ why: string; usage: unknown; counts: Counts }>([
    {
      why: 'all details',
      usage: {
        prompt_tokens: 350,
        completion_tokens: 130,
        prompt_tokens_details: { audio_tokens: 50, text_tokens: 300 },
        completion_tokens_details: { audio_tokens: 100, text_tokens: 30 },
      },
      counts: [300, 50, 30, 100],
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
    },
    {
      why: 'only text told',
      usage: { ...prompt, completion_tokens: 130, completion_tokens_details: { text_tokens: 30 } },
      counts: [300, 0, 30, 100],
    },
    {
      why: 'numbers that do not add up',
      usage: { completion_tokens: 10, completion_tokens_details: { audio_tokens: 100 } },
      counts: [0, 0, 0, 100],
    },
    {
      why: 'numbers that are none',
      usage: { prompt_tokens: '300', completion_tokens: -1 },
      counts: [0, 0, 0, 0],
    },
    { why: 'no usage: 20 tokens a second of audio', usage: undefined, counts: [0, 0, 0, 40] },
    { why: 'usage null', usage: null, counts: [0, 0, 0, 40] },
  ])('for $why', ({ usage, counts }) => {
    const [textTokensIn, audioTokensIn, textTokensOut, audioTokensOut] = counts;
    const twoSeconds = 2 * 48_000;
    expect(billedUsage(completionShape.parse({ usage }).usage, twoSeconds)).toEqual({
      textTokensIn,
      audioTokensIn,
      textTokensOut,
      audioTokensOut,
    });
  });
});
