import { describe, expect, test } from '@jest/globals';

import { retryAfterMs } from '#src/adapters/azure-openai/retry-after.ts';

const nowMs = Date.parse('Sun, 22 Nov 2026 10:00:00 GMT');

describe('the pause that a throttling answer asks for', () => {
  test.each<[string, Record<string, string>, string, number]>([
    ['milliseconds', { 'retry-after-ms': '1500' }, '', 1500],
    ['milliseconds before seconds', { 'retry-after-ms': '1500', 'retry-after': '2' }, '', 1500],
    ['seconds', { 'retry-after': '7' }, '', 7000],
    ['parts of a second', { 'retry-after': '0.25' }, '', 250],
    ['a date', { 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' }, '', 30_000],
    ['a date gone by', { 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, '', 0],
    ['nothing', {}, '', 10_000],
    ['nonsense', { 'retry-after': 'soon', 'retry-after-ms': 'NaN' }, '', 10_000],
    ['a sentence of Azure', {}, 'Please retry after 6 seconds.', 6000],
    ['a sentence of OpenAI', {}, 'Please try again in 120ms.', 120],
    ['a sentence of OpenAI in seconds', {}, 'Please try again in 1.5s.', 1500],
    ['headers before sentences', { 'retry-after': '7' }, 'Please retry after 6 seconds.', 7000],
    ['more than a quarter of an hour', { 'retry-after': '9999999' }, '', 900_000],
  ])('is understood as %s', (_why, headers, message, waitMs) => {
    expect(retryAfterMs({ headers: new Headers(headers), message, nowMs })).toBe(waitMs);
  });

  test('is ten seconds without headers', () => {
    expect(retryAfterMs({ headers: undefined, message: '', nowMs })).toBe(10_000);
  });
});
