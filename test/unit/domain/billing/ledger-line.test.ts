import { describe, expect, test } from '@jest/globals';

import { parseLedgerLine } from '#src/domain/billing/ledger-line.ts';
import { noUsage } from '#src/domain/billing/usage.ts';

import { billed, lost, rejected, requested, unbilled } from './ledger-pieces.ts';

describe('a line of a ledger', () => {
  test.each([
    requested('a', { batch: 'nightly' }),
    billed('a'),
    lost('a'),
    unbilled('a'),
    rejected('a'),
  ])('is read as it was written: %j', (line) => {
    expect(parseLedgerLine(JSON.stringify(line), 'old')).toEqual([line]);
  });

  test.each([
    ['cut off', JSON.stringify(requested('a')).slice(0, -1)],
    ['made of zeros', '\0'.repeat(40)],
    ['no object', '17'],
    ['nothing', 'null'],
    ['of a kind to come', '{"kind":"refunded","id":"a","usd":1}'],
    ['without a name', '{"kind":"billed","usd":1}'],
    ['without a sum, in the old way', '{"segmentId":"001-a"}'],
    ['with a sum that is none', '{"kind":"billed","id":"a","usd":null}'],
    ['with a sum below nothing', '{"kind":"billed","id":"a","usd":-1}'],
  ])('that is %s is passed over', (_what, text) => {
    expect(parseLedgerLine(text, 'old')).toEqual([]);
  });
});

describe('a line of the first kind of ledger', () => {
  const entry = {
    segmentId: '001-a',
    takeId: 'ab12cd',
    attempt: 2,
    accepted: true,
    model: 'gpt-audio-mini',
    usage: { ...noUsage, audioTokensOut: 100 },
    usd: 0.002,
  };
  const at = '1970-01-01T00:00:00.000Z';
  const { segmentId, takeId, model, usage, usd } = entry;
  const asRequested = { kind: 'requested', id: 'old', at, purpose: 'narration' };
  const became = [
    { ...asRequested, model, segmentId, takeId, usd, lifeMs: 0 },
    { kind: 'billed', id: 'old', at, usage, usd },
  ];

  test('becomes a request and its bill', () => {
    expect(parseLedgerLine(JSON.stringify(entry), 'old')).toEqual(became);
  });

  test('says also why its recording was rejected', () => {
    const text = JSON.stringify({ ...entry, accepted: false, reason: 'silence' });
    const reason = { kind: 'rejected', id: 'old', at, reason: 'silence' };
    expect(parseLedgerLine(text, 'old')).toEqual([...became, reason]);
  });
});
