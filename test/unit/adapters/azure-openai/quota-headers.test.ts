import { describe, expect, test } from '@jest/globals';

import { quotaReport } from '#src/adapters/azure-openai/quota-headers.ts';

describe('what an answer says of quotas', () => {
  test('is read of requests and of tokens', () => {
    const headers = new Headers({
      'x-ratelimit-limit-requests': '120',
      'x-ratelimit-remaining-requests': '119',
      'x-ratelimit-reset-requests': '10',
      'x-ratelimit-limit-tokens': '200000',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '7.5s',
    });
    expect(quotaReport(headers)).toEqual({
      requests: { limit: 120, remaining: 119, resetMs: 10_000 },
      tokens: { limit: 200_000, remaining: 0, resetMs: 7500 },
    });
  });

  test.each([
    ['7', 7000],
    ['0', 0],
    ['0.25', 250],
    ['7.5s', 7500],
    ['120ms', 120],
    ['1m3s', 63_000],
    ['6m0s', 360_000],
    ['1h2m3.5s', 3_723_500],
    ['2d', 172_800_000],
    ['0.4ms', 1],
    [' 5 ', 5000],
    ['', undefined],
    ['soon', undefined],
    ['-1', undefined],
    ['1m3', undefined],
    ['3 s', undefined],
    ['1e3', undefined],
    ['Sun, 22 Nov 2026 10:00:30 GMT', undefined],
  ])('%p until the reset is %p ms', (value, resetMs) => {
    const headers = new Headers({ 'x-ratelimit-reset-requests': value });
    const report = resetMs === undefined ? undefined : { requests: { resetMs } };
    expect(quotaReport(headers)).toEqual(report);
  });

  test.each([
    ['no headers at all', undefined],
    ['others', new Headers({ 'retry-after': '7' })],
    ['Azure’s -1', new Headers({ 'x-ratelimit-remaining-tokens': '-1' })],
    ['a figure that is none', new Headers({ 'x-ratelimit-limit-tokens': 'unlimited' })],
  ])('is nothing with %s', (_why, headers) => {
    expect(quotaReport(headers)).toBeUndefined();
  });

  test('leaves out what is not a figure, and keeps the rest', () => {
    const headers = new Headers({
      'x-ratelimit-remaining-tokens': '-1',
      'x-ratelimit-limit-tokens': '500',
    });
    expect(quotaReport(headers)).toEqual({ tokens: { limit: 500 } });
  });
});
