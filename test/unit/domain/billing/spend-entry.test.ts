import { describe, expect, test } from '@jest/globals';

import { type SpendEntry, totalSpend } from '#src/domain/billing/spend-entry.ts';
import { noUsage } from '#src/domain/billing/usage.ts';

const entry: SpendEntry = {
  segmentId: '1-00000000',
  takeId: 'abc',
  attempt: 1,
  accepted: true,
  model: 'gpt-audio-mini',
  usage: { ...noUsage, audioTokensIn: 5, audioTokensOut: 100 },
  usd: 0.25,
};

describe('totalSpend', () => {
  test('of nothing is nothing', () => {
    expect(totalSpend([])).toEqual({ usd: 0, requests: 0, retakes: 0, audioTokens: 0 });
  });

  test('counts rejected recordings as requests, as retakes, and as paid', () => {
    const rejected = { ...entry, accepted: false, reason: 'the recording is silent' };
    expect(totalSpend([rejected, { ...entry, attempt: 2 }])).toEqual({
      usd: 0.5,
      requests: 2,
      retakes: 1,
      audioTokens: 210,
    });
  });
});
