import { describe, expect, test } from '@jest/globals';

import { aDeployment, anotherDeployment, cents } from './spending-pieces.ts';
import { openTestPurse, order } from './test-purse.ts';

describe('money on hold', () => {
  const both = 'book:emma-1, batch:nightly';
  const usage = cents(2);

  test('is settled by the bill, in the ledger first', async () => {
    const { purse, seen, lines } = openTestPurse();
    const hold = await purse.hold(order);
    expect(await hold.bill(usage, { deployment: aDeployment })).toBe(0.02);
    expect(seen.slice(3)).toEqual(['billed for emma-1', `settle 20000000 in ${both}`]);
    const at = '2026-11-20T22:00:00.000Z';
    const bill = { kind: 'billed', id: hold.id, at, usd: 0.02, deployment: 'mini-1', usage };
    expect(lines.at(-1)).toEqual(bill);
  });

  test('is billed at the price of the deployment that answered', async () => {
    const { purse } = openTestPurse();
    const hold = await purse.hold(order);
    const deployment = anotherDeployment('cheap', { audioOut: 10 });
    expect(await hold.bill(usage, { deployment })).toBe(0.01);
  });

  test('is settled by a guess that says so', async () => {
    const { purse, lines } = openTestPurse();
    const hold = await purse.hold(order);
    await hold.bill(usage, { deployment: aDeployment, isGuess: true });
    expect(lines.at(-1)).toMatchObject({ kind: 'billed', usd: 0.02, isGuess: true });
  });

  test('counts as spent when the service counts nonsense', async () => {
    const { purse, lines } = openTestPurse();
    const hold = await purse.hold(order);
    const nonsense = { ...usage, audioTokensOut: NaN };
    expect(await hold.bill(nonsense, { deployment: aDeployment })).toBe(0.05);
    expect(lines.at(-1)).toMatchObject({ kind: 'billed', usd: 0.05, isGuess: true });
  });

  test('is free again after a request that cost nothing', async () => {
    const { purse, seen } = openTestPurse();
    await (await purse.hold(order)).unbilled();
    expect(seen.slice(3)).toEqual(['unbilled for emma-1', `settle 0 in ${both}`]);
  });

  test('counts as spent when the answer was lost', async () => {
    const { purse, seen, lines } = openTestPurse();
    await (await purse.hold(order)).lost('connection lost');
    expect(seen.slice(3)).toEqual(['billed for emma-1', `settle 50000000 in ${both}`]);
    const line = { kind: 'billed', usd: 0.05, isGuess: true, reason: 'connection lost' };
    expect(lines.at(-1)).toMatchObject(line);
  });

  test('stays spent when the recording is rejected', async () => {
    const { purse, seen, lines } = openTestPurse();
    const hold = await purse.hold(order);
    await hold.bill(usage, { deployment: aDeployment });
    await hold.rejected('a word is missing');
    expect(lines.at(-1)).toMatchObject({ kind: 'rejected', id: hold.id });
    expect(seen.slice(5)).toEqual(['rejected for emma-1']);
  });

  test('is settled once, whatever is said after', async () => {
    const { purse, lines } = openTestPurse();
    const hold = await purse.hold(order);
    const bill = hold.bill(usage, { deployment: aDeployment });
    await hold.lost('stopped');
    await hold.unbilled();
    expect(await bill).toBe(0.02);
    expect(await hold.bill(cents(3), { deployment: aDeployment })).toBe(0.02);
    expect(lines.map(({ kind }) => kind)).toEqual(['requested', 'billed']);
  });

  test('can be settled again when the ledger did not take it', async () => {
    const { purse, lines, faults } = openTestPurse();
    const hold = await purse.hold(order);
    faults.append = true;
    await expect(hold.bill(usage, { deployment: aDeployment })).rejects.toThrow('disk full');
    faults.append = false;
    await hold.lost('the bill could not be written');
    expect(lines.at(-1)).toMatchObject({ kind: 'billed', usd: 0.05 });
  });

  test('is settled once the ledger knows, even when the counter is gone', async () => {
    const { purse, faults } = openTestPurse();
    const hold = await purse.hold(order);
    faults.settle = true;
    expect(await hold.bill(usage, { deployment: aDeployment })).toBe(0.02);
  });
});
