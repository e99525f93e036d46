import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from 'ioredis';

import { decideWait } from '#src/domain/deployments/decide-wait.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';
import { explainRefusal } from '#src/domain/deployments/explain-refusal.ts';
import { type Candidate, orderCandidates } from '#src/domain/deployments/order-candidates.ts';
import type { Outlook } from '#src/domain/deployments/outlook.ts';
import { ThrottledError } from '#src/domain/errors.ts';
import type { Admission, Throttle } from '#src/ports/throttle.ts';

import { type RedisAddress, hangUp, workerConnection } from './redis-connection.ts';
import { type Gates, type Ticket, type Waiter, gates } from './throttle/gates.ts';
import { untilAborted } from './throttle/until-aborted.ts';
import { within } from './within.ts';

/** How a throttle is set; everything has a default. */
export interface ThrottleOptions {
  /** How long deployments may fail, all of them, before a run is stopped. Default: an hour. */
  readonly patienceMs?: number;
  /** How long a request waits in its worker's hands, give or take a fifth. Default: 15 s. */
  readonly inHandMs?: number;
  /** A clock in place of that of Redis, in milliseconds since 1970; for tests. */
  readonly clock?: () => number;
}

const hourMs = 3_600_000;
const defaultInHandMs = 15_000;
/** What is written down about a request may take so long; a Redis that is gone gets it later. */
const settlingMs = 3000;
/** A connection that is down already is not waited for to end once more. */
const disconnectTimeout = 100;

/** The gates, and how often each deployment has turned requests of this process away. */
interface Way {
  readonly steps: Gates;
  readonly turnedAway: Map<string, number>;
}

/**
 * Sees to deployments' quotas through Redis, by its clock, for all workers that share it. Every
 * decision is one script; those who wait ask again at the time that a script told them, and once a
 * second at least, and stand in line meanwhile. While Redis is gone they wait for its return.
 */
export function redisThrottle(
  address: RedisAddress,
  { patienceMs = hourMs, inHandMs = defaultInHandMs, clock }: ThrottleOptions = {},
): Throttle & { close(): Promise<void> } {
  const redis = new Redis({ ...workerConnection(address), disconnectTimeout });
  redis.on('error', () => undefined);
  const closing = new AbortController();
  const opened = gates(redis, { patienceMs, ...(clock && { clock }) });
  const steps: Gates = {
    ...opened,
    // A connection that was closed while it was down would keep this for ever.
    settle: (...all) => untilAborted(() => opened.settle(...all), closing.signal),
  };
  const way: Way = { steps, turnedAway: new Map() };

  return {
    async admit({ candidates, tokens }, signal) {
      const waiter: Waiter = `${Math.max(1, Math.ceil(tokens))}:${randomUUID()}`;
      const ending = AbortSignal.any([signal, closing.signal]);
      // A fifth either way, so that those who came together don't leave together.
      const giveUpAt = performance.now() + inHandMs * (0.8 + 0.4 * Math.random());
      let left: Deployment | undefined;
      try {
        for (;;) {
          const answer = await tryEach(way, candidates, { waiter, signal: ending });
          if (!Array.isArray(answer)) {
            // Whoever is let in stands in that line no more.
            left = answer.deployment;
            return answer;
          }
          const decision = decideWait(answer, giveUpAt - performance.now());
          if (decision.kind === 'give-up') throw explainRefusal(decision.outlooks);
          if (decision.kind === 'come-back') throw noRoom(candidates, decision.retryAfterMs);
          await sleep(Math.ceil(decision.waitMs), undefined, { signal: ending });
        }
      } finally {
        // Nobody waits for this: who has left without a word is forgotten after a few seconds.
        for (const line of candidates)
          if (line !== left) steps.leave(line, waiter).catch(() => undefined);
      }
    },

    states: (deployments) =>
      Promise.all(
        deployments.map(async (deployment) => {
          const { freeShare: _, ...state } = await steps.look(deployment);
          return { name: deployment.name, ...state };
        }),
      ),

    async forgive(deployments) {
      await Promise.all(deployments.map((deployment) => steps.forgive(deployment)));
    },

    async close() {
      closing.abort();
      hangUp(redis);
    },
  };
}

/** Asks one deployment after the other, and gives what each said when none had room. */
async function tryEach(
  way: Way,
  candidates: readonly Deployment[],
  { waiter, signal }: { readonly waiter: Waiter; readonly signal: AbortSignal },
): Promise<Admission | Outlook[]> {
  const { steps } = way;
  const outlooks: Outlook[] = [];
  for (const deployment of await ordered(steps, candidates, signal)) {
    // Before asking: what another request is told until the answer is here concerns this one, too.
    const turnedBefore = way.turnedAway.get(deployment.name);
    const answer = await untilAborted(
      () => steps.tryAdmit(deployment, waiter),
      signal,
      (late) => void abandon(way, deployment, late),
    );
    if (answer.kind === 'admitted') return admission(way, deployment, answer, turnedBefore);
    outlooks.push(answer);
  }
  return outlooks;
}

/** A single deployment needs no comparison. */
async function ordered(
  steps: Gates,
  candidates: readonly Deployment[],
  signal: AbortSignal,
): Promise<readonly Deployment[]> {
  if (candidates.length < 2) return candidates;
  const look = async (deployment: Deployment): Promise<Candidate> => {
    const { freeShare } = await steps.look(deployment);
    return { deployment, freeShare };
  };
  return orderCandidates(await untilAborted(() => Promise.all(candidates.map(look)), signal));
}

/**
 * Tokens stay counted as they were admitted, whatever the answer used: Azure holds the estimate
 * against the minute too, and gives nothing of it back. A service that does says so in its headers,
 * but more room than we believe to have is never believed.
 */
function admission(
  { steps, turnedAway }: Way,
  deployment: Deployment,
  ticket: Ticket,
  turnedBefore?: number,
): Admission {
  let isSettled = false;
  return {
    deployment,
    get isWithdrawn() {
      return turnedAway.get(deployment.name) !== turnedBefore;
    },
    async settle(outcome) {
      if (isSettled) return;
      isSettled = true;
      if (outcome.kind === 'refused' || outcome.kind === 'throttled') {
        turnedAway.set(deployment.name, (turnedAway.get(deployment.name) ?? 0) + 1);
      }
      const settling = steps.settle(deployment, ticket, outcome).catch(() => undefined);
      await within(settlingMs, settling);
    },
  };
}

/** Gives back what was admitted after nobody waited for it any more. */
async function abandon(way: Way, deployment: Deployment, late: Ticket | Outlook): Promise<void> {
  if (late.kind !== 'admitted') return;
  await admission(way, deployment, late).settle({ kind: 'abandoned' });
}

function noRoom(candidates: readonly Deployment[], retryAfterMs: number): ThrottledError {
  const names = candidates.map(({ name }) => name).join(', ');
  return new ThrottledError(`There is no room at ${names} now.`, Math.ceil(retryAfterMs));
}
