import { describe, expect, test } from '@jest/globals';

import { freePrice } from '#src/domain/billing/price.ts';
import { noUsage } from '#src/domain/billing/usage.ts';

import { aDeployment, anotherDeployment } from './spending-pieces.ts';
import { held, openTestPurse, order, over, unknown, wait } from './test-purse.ts';

describe('a purse', () => {
  test('writes down a request between two questions whether its money is on hold', async () => {
    const { purse, seen, lines } = openTestPurse();
    const hold = await purse.hold({ ...order, lifeMs: 1000 });
    expect(seen).toEqual(['held', 'requested for emma-1', 'held']);
    expect(hold.usd).toBe(0.05);
    expect(lines).toEqual([
      {
        kind: 'requested',
        id: hold.id,
        at: '2026-11-20T22:00:00.000Z',
        purpose: 'narration',
        model: 'gpt-audio-mini',
        segmentId: '001-a',
        takeId: 'ab12',
        characters: 900,
        batch: 'nightly',
        usd: 0.05,
        lifeMs: 1000,
      },
    ]);
  });

  test('sets aside what the dearest deployment would cost', async () => {
    const dear = anotherDeployment('best', { audioOut: 64 });
    const free = { ...aDeployment, price: freePrice };
    const { purse } = openTestPurse();
    const hold = await purse.hold({ ...order, candidates: [free, dear, aDeployment] });
    expect(hold.usd).toBe(0.16);
  });

  test('asks nobody about what costs nothing, and writes it down', async () => {
    const free = { ...aDeployment, price: freePrice };
    const { purse, seen, lines } = openTestPurse(over);
    const hold = await purse.hold({ ...order, candidates: [free] });
    expect(await hold.bill(noUsage, { deployment: free })).toBe(0);
    expect(seen).toEqual(['requested for emma-1', 'billed for emma-1']);
    expect(lines).toMatchObject([{ usd: 0 }, { usd: 0, deployment: 'mini-1' }]);
  });

  test('fills a count that is empty from the ledger', async () => {
    const { purse, seen } = openTestPurse(unknown);
    await purse.hold(order);
    expect(seen.slice(0, 3)).toEqual([
      'unknown',
      'load book:emma-1 one {"spent":0,"onHold":[]}',
      'held',
    ]);
  });

  test('waits while requests under way may leave money over', async () => {
    const { purse, seen } = openTestPurse(wait, wait);
    await purse.hold(order);
    expect(seen).toEqual(['wait', 'wait', 'held', 'requested for emma-1', 'held']);
  });

  test('does not wait for ever: the job is to come again', async () => {
    const { purse, lines } = openTestPurse(...Array.from({ length: 10_000 }, () => wait));
    await expect(purse.hold(order)).rejects.toMatchObject({
      name: 'ThrottledError',
      retryAfterMs: 50,
    });
    expect(lines).toEqual([]);
  });

  test('stops waiting when it is told to', async () => {
    const { purse, lines } = openTestPurse(...Array.from({ length: 10_000 }, () => wait));
    const abort = new AbortController();
    const holding = purse.hold({ ...order, signal: abort.signal });
    abort.abort();
    await expect(holding).rejects.toMatchObject({ name: 'AbortError' });
    expect(lines).toEqual([]);
  });

  test('has the money counted anew before it says that there is too little', async () => {
    const { purse, seen, lines } = openTestPurse(over, unknown, over);
    await expect(purse.hold(order)).rejects.toMatchObject({
      name: 'BudgetReachedError',
      message:
        'The budget of $5.00 for this book does not suffice: $4.97 is spent, and the next request may cost up to $0.0500.',
    });
    const load = 'load book:emma-1 one {"spent":0,"onHold":[]}';
    expect(seen).toEqual(['over', 'forget book:emma-1', 'unknown', load, 'over']);
    expect(lines).toEqual([]);
  });

  test('goes on when it turns out that there is enough', async () => {
    const { purse, seen } = openTestPurse(over, unknown);
    await purse.hold(order);
    expect(seen.at(-1)).toBe('held');
  });

  test('takes a request back when the counter forgot it and its place is taken', async () => {
    const { purse, seen, lines } = openTestPurse(held, unknown, wait);
    const hold = await purse.hold(order);
    expect(seen).toEqual([
      'held',
      'requested for emma-1',
      'unknown',
      expect.stringMatching(/^load book:emma-1 one \{"spent":0,"onHold":\[\{/),
      'wait',
      'unbilled for emma-1',
      'settle 0 in book:emma-1, batch:nightly',
      'held',
      'requested for emma-1',
      'held',
    ]);
    const [first, taken, second] = lines.map(({ id }) => id);
    expect(taken).toBe(first);
    expect(second).toBe(hold.id);
    expect(second).not.toBe(first);
  });

  test('gives money back when the request can not be written down', async () => {
    const { purse, seen, faults } = openTestPurse();
    faults.append = true;
    await expect(purse.hold(order)).rejects.toThrow('disk full');
    expect(seen.at(-1)).toBe('settle 0 in book:emma-1, batch:nightly');
  });
});

describe('filling a count', () => {
  test('settles what was settled between reading and loading', async () => {
    const { purse, seen, lines } = openTestPurse(held, held, unknown);
    const first = await purse.hold(order);
    const at = '2026-11-20T22:00:00.000Z';
    const reading = lines[Symbol.iterator].bind(lines);
    // The bill comes right after the first reading.
    lines[Symbol.iterator] = function* () {
      yield* { [Symbol.iterator]: reading };
      lines[Symbol.iterator] = reading;
      lines.push({ kind: 'billed', id: first.id, at, usd: 0.02 });
    } as typeof reading;
    await purse.hold(order);
    const after = seen.slice(seen.indexOf('unknown') + 1);
    expect(after[0]).toContain(`"onHold":[{"id":"${first.id}"`);
    expect(after[1]).toBe('settle 20000000 in book:emma-1');
  });

  test('is done once however many ask', async () => {
    const { purse, seen } = openTestPurse(unknown, unknown, unknown);
    await Promise.all([purse.hold(order), purse.hold(order), purse.hold(order)]);
    expect(seen.filter((one) => one.startsWith('load'))).toHaveLength(1);
  });
});
