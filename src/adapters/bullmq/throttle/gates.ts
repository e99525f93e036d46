import type { Redis } from 'ioredis';

import type { Deployment } from '#src/domain/deployments/deployment.ts';
import type { Outlook } from '#src/domain/deployments/outlook.ts';
import type { DeploymentState, RequestOutcome } from '#src/ports/throttle.ts';

import { admitScript } from './admit-script.ts';
import { deploymentKeys } from './deployment-keys.ts';
import { forgiveScript } from './forgive-script.ts';
import { leaveScript } from './leave-script.ts';
import { lookScript } from './look-script.ts';
import { settleScript } from './settle-script.ts';
import { stampScript } from './stamp-script.ts';

/** One who waits for room: the tokens it will use, and a name of its own. */
export type Waiter = `${number}:${string}`;

/** The right to send one request, with what its settlement needs. */
export interface Ticket {
  readonly kind: 'admitted';
  readonly waiter: Waiter;
  /** Its entry among the admissions. */
  readonly entry: string;
  /** By the clock of Redis, in milliseconds since 1970. */
  readonly atMs: number;
  /** Tokens ever admitted before the minute of this request. */
  readonly tokensBefore: number;
}

/** How a deployment does, and how much of its quota is free: 0 to 1. */
export interface Look extends Omit<DeploymentState, 'name'> {
  readonly freeShare: number;
}

/** The gates of deployments: each of these is one atomic step in Redis. */
export interface Gates {
  tryAdmit(deployment: Deployment, waiter: Waiter): Promise<Ticket | Outlook>;
  settle(deployment: Deployment, ticket: Ticket, outcome: RequestOutcome): Promise<void>;
  look(deployment: Deployment): Promise<Look>;
  leave(deployment: Deployment, waiter: Waiter): Promise<void>;
  forgive(deployment: Deployment): Promise<void>;
}

/** An admission that was this long on its way to us has used up a third of the margin. */
const staleMs = 100;
const mostStamps = 3;

/** How gates are set. */
export interface GateOptions {
  /** After how long without an answer a deployment is given up. */
  readonly patienceMs: number;
  /** A clock in place of that of Redis, in milliseconds since 1970. */
  readonly clock?: () => number;
}

/** The scripts as commands, which `defineCommand` gives a connection. */
interface Commands {
  lecternAdmit(...keysAndRequest: string[]): Promise<string>;
  lecternStamp(...keysAndRequest: string[]): Promise<string>;
  lecternSettle(...keysAndRequest: string[]): Promise<null>;
  lecternLook(...keysAndRequest: string[]): Promise<string>;
  lecternLeave(...keysAndWaiter: string[]): Promise<null>;
  lecternForgive(...keysAndRequest: string[]): Promise<null>;
}

/** Opens the gates over a connection. */
export function gates(redis: Redis, { patienceMs, clock }: GateOptions): Gates {
  redis.defineCommand('lecternAdmit', { numberOfKeys: 4, lua: admitScript });
  redis.defineCommand('lecternStamp', { numberOfKeys: 4, lua: stampScript });
  redis.defineCommand('lecternSettle', { numberOfKeys: 4, lua: settleScript });
  redis.defineCommand('lecternLook', { numberOfKeys: 4, lua: lookScript });
  redis.defineCommand('lecternLeave', { numberOfKeys: 4, lua: leaveScript });
  redis.defineCommand('lecternForgive', { numberOfKeys: 4, lua: forgiveScript });
  const commands = redis as Redis & Commands;

  const written = (deployment: Deployment, request: object): string => {
    const { requestsPerMinute, tokensPerMinute } = deployment;
    const nowMs = clock?.();
    const all = { requestsPerMinute, tokensPerMinute, patienceMs, nowMs, ...request };
    return JSON.stringify(all, withoutGaps);
  };

  // A busy machine may hear of its admission late; one that is stale is dated anew.
  const freshTicket = async (
    deployment: Deployment,
    ticket: Ticket,
    askedAt: number,
  ): Promise<Ticket> => {
    let { atMs } = ticket;
    let since = askedAt;
    for (let times = 0; times < mostStamps && performance.now() - since > staleMs; times += 1) {
      since = performance.now();
      const request = written(deployment, { entry: ticket.entry });
      atMs = Number(await commands.lecternStamp(...deploymentKeys(deployment.name), request));
    }
    return { ...ticket, atMs };
  };

  return {
    async tryAdmit(deployment, waiter) {
      const askedAt = performance.now();
      const request = written(deployment, { waiter, tokens: Number.parseInt(waiter, 10) });
      const reply = await commands.lecternAdmit(...deploymentKeys(deployment.name), request);
      const answer = JSON.parse(reply) as Ticket | Outlook;
      if (answer.kind !== 'admitted') return { ...answer, deployment: deployment.name };
      return await freshTicket(deployment, { ...answer, waiter }, askedAt);
    },

    async settle(deployment, ticket, { kind: outcome, ...rest }) {
      const request = written(deployment, { ...ticket, outcome, ...rest });
      await commands.lecternSettle(...deploymentKeys(deployment.name), request);
    },

    async look(deployment) {
      const request = written(deployment, {});
      const reply = await commands.lecternLook(...deploymentKeys(deployment.name), request);
      return JSON.parse(reply) as Look;
    },

    async leave({ name }, waiter) {
      await commands.lecternLeave(...deploymentKeys(name), waiter);
    },

    async forgive(deployment) {
      await commands.lecternForgive(...deploymentKeys(deployment.name), written(deployment, {}));
    },
  };
}

/** To a script, what is no number is better not there. */
function withoutGaps(_name: string, value: unknown): unknown {
  return value === null || (typeof value === 'number' && !Number.isFinite(value))
    ? undefined
    : value;
}
