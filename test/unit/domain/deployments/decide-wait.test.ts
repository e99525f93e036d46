import { describe, expect, test } from '@jest/globals';

import { decideWait } from '#src/domain/deployments/decide-wait.ts';
import type { Outlook } from '#src/domain/deployments/outlook.ts';

type Reason = 'quota' | 'pause' | 'breaker';
const busy = (because: Reason, waitMs: number): Outlook => {
  return { kind: 'busy', deployment: 'd', because, waitMs };
};
const refused: Outlook = { kind: 'refused', deployment: 'd' };
const silent: Outlook = { kind: 'silent', deployment: 'd', forMs: 1 };
const wait = (waitMs: number) => ({ kind: 'wait', waitMs });
const giveUp = (...outlooks: Outlook[]) => ({ kind: 'give-up', outlooks });
const comeBack = (retryAfterMs: number) => ({ kind: 'come-back', retryAfterMs });

describe('a request that no deployment let through', () => {
  test.each([
    ['waits as long as it was told', [busy('quota', 300)], 9000, wait(300)],
    ['looks again every second', [busy('quota', 8000)], 9000, wait(1000)],
    ['waits in a line that moves, however long', [busy('quota', 99_000)], 9000, wait(1000)],
    ['waits for the soonest', [busy('quota', 900), busy('pause', 200)], 9000, wait(200)],
    ['waits for a short pause', [busy('pause', 8000)], 9000, wait(1000)],
    ['does not wait for a long one', [busy('pause', 20_000)], 9000, comeBack(20_000)],
    ['nor for a breaker that stays open', [busy('breaker', 60_000)], 9000, comeBack(60_000)],
    ['waits beside a refusal', [refused, busy('breaker', 400)], 9000, wait(400)],
    [
      'waits for room beside a pause',
      [busy('pause', 20_000), busy('quota', 30_000)],
      9000,
      wait(1000),
    ],
    ['comes back soon once its patience is over', [busy('quota', 99_000)], 0, comeBack(1000)],
    ['comes back when there is room', [busy('quota', 120)], -1, comeBack(120)],
    ['gives up where all refuse', [refused, silent], 9000, giveUp(refused, silent)],
    ['gives up where there is none', [], 9000, giveUp()],
  ])('%s', (_, outlooks, patienceMs, decision) => {
    expect(decideWait(outlooks, patienceMs)).toEqual(decision);
  });
});
