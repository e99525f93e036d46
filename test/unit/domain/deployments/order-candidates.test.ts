import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { freePrice } from '#src/domain/billing/price.ts';
import { type Candidate, orderCandidates } from '#src/domain/deployments/order-candidates.ts';

const candidate = (name: string, priority: number, freeShare: number): Candidate => ({
  deployment: { name, engine: 'azure', api: 'chat', model: 'm', priority, price: freePrice },
  freeShare,
});

describe('deployments are asked', () => {
  test.each([
    ['by priority, however full', ['a 1 0', 'b 2 1'], 'ab'],
    ['by priority, however they are listed', ['b 2 1', 'a 1 0.5', 'c 3 1'], 'abc'],
    ['the one with the most room first among equals', ['a 1 0.2', 'b 1 0.9', 'c 1 0.5'], 'bca'],
    ['as they are listed where all is equal', ['b 1 1', 'a 1 1'], 'ba'],
    ['not at all where there are none', [], ''],
  ])('%s', (_, listed, order) => {
    const candidates = listed.map((words) => {
      const [name = '', priority, share] = words.split(' ');
      return candidate(name, Number(priority), Number(share));
    });
    const names = orderCandidates(candidates).map(({ name }) => name);
    expect(names.join('')).toBe(order);
  });

  test('each exactly once, and never after one of a higher number', () => {
    const any = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const candidates = all.map(([priority, share], index) =>
          candidate(String(index), priority, share),
        );
        const ordered = orderCandidates(candidates);
        expect(new Set(ordered.map(({ name }) => name)).size).toBe(all.length);
        const priorities = ordered.map(({ priority }) => priority);
        expect(priorities).toEqual(priorities.toSorted((one, other) => one - other));
      }),
    );
  });
});
