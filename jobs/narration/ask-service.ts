import type { Budget } from '#src/domain/billing/budget.ts';
import type { Usage } from '#src/domain/billing/usage.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { QuotaReport } from '#src/domain/deployments/quota-report.ts';
import {
  ContentFilteredError,
  GuideLostError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import { admissionTokens } from '#src/domain/narration/request-ceiling.ts';
import type { RequestLines } from '#src/ports/request-lines.ts';
import type { Admission, RequestOutcome, Throttle } from '#src/ports/throttle.ts';

import type { Hold } from '../spending/hold.ts';
import type { Purse } from '../spending/purse.ts';

/** What asking a service needs. */
export interface AskServiceNeeds {
  readonly lines: RequestLines;
  readonly throttle: Throttle;
  readonly purse: Purse;
}

/** A paid request to whichever of several deployments has room. */
export interface ServiceOrder {
  readonly bookId: string;
  readonly budget: Budget;
  readonly purpose: 'narration' | 'listening';
  readonly segmentId?: string;
  readonly takeId?: string;
  readonly candidates: readonly ConnectedDeployment[];
  /** Length of the text to be spoken, for the estimate to learn from. */
  readonly characters?: number;
  /** The most that the request can be billed. */
  readonly ceiling: Usage;
  readonly signal: AbortSignal;
  /** Looks whether it is still to be sent, when its turn has come; throws when it is not. */
  readonly beforeSending?: () => Promise<void>;
}

/** An answer with its bill. */
interface Billed {
  readonly usage: Usage;
  /** Whether the service counted `usage`; absent: it did. */
  readonly isCounted?: boolean;
  readonly quota?: QuotaReport;
}

/** What a service answered, who it was, and what it cost. */
export interface ServiceAnswer<Answer> {
  readonly answer: Answer;
  readonly deployment: ConnectedDeployment;
  /** US dollars. */
  readonly usd: number;
  /** For the ledger to know when the answer turns out to be of no use. */
  readonly hold: Hold;
}

/**
 * Sends a request to a deployment.
 *
 * @param onReceived to be called, if it can be told, once the service has nothing more to say
 */
type Call<Answer> = (deployment: ConnectedDeployment, onReceived: () => void) => Promise<Answer>;

/**
 * Sends one request: money is set aside before, room at a deployment is waited for, and whatever
 * comes of it is told to the throttle and the ledger before anything else happens. A deployment that
 * is full, overloaded or refuses everybody is passed over while there are others.
 *
 * @throws BudgetReachedError, ThrottledError (no room soon), what `beforeSending` throws, and what the
 *   service throws
 */
export async function askService<Answer extends Billed>(
  order: ServiceOrder,
  needs: AskServiceNeeds,
  call: Call<Answer>,
): Promise<ServiceAnswer<Answer>> {
  const { candidates } = order;
  for (;;) {
    const sent = await send(order, needs, call);
    const { hold } = sent;
    if (sent.kind === 'withdrawn') {
      await hold.unbilled();
      continue;
    }
    if (sent.kind === 'not-sent') {
      await hold.unbilled();
      // Of several that refuse, the throttle remembers what each of them said.
      throw sent.error;
    }
    const { deployment } = sent;
    if (sent.kind === 'answered') {
      const { answer, admission } = sent;
      const bill = answer.isCounted === false ? { deployment, isGuess: true } : { deployment };
      const [usd] = await Promise.all([
        hold.bill(answer.usage, bill),
        admission.settle({ kind: 'answered', ...quotaOf(answer) }),
      ]);
      return { answer, deployment, usd, hold };
    }
    const { error } = sent;
    await settleFailure(hold, error, { deployment, signal: order.signal });
    const refuses = error instanceof RefusedError && error.concerns === 'deployment';
    if (refuses ? candidates.length === 1 : !(error instanceof ThrottledError)) throw error;
  }
}

/** What came of a request: it found no room, or lost it before it was sent, or it was answered, or it failed. */
type Sent<Answer> = { readonly hold: Hold } & (
  | { readonly kind: 'not-sent'; readonly error: unknown }
  | { readonly kind: 'withdrawn' }
  | ({ readonly deployment: ConnectedDeployment } & (
      | { readonly kind: 'answered'; readonly answer: Answer; readonly admission: Admission }
      | { readonly kind: 'failed'; readonly error: unknown }
    ))
);

/**
 * Sends a request on a free line of this process, once a deployment has room for it. Its money is
 * set aside shortly before: what waits long for a line would lose it at a kill, unsent.
 */
async function send<Answer>(
  order: ServiceOrder,
  needs: AskServiceNeeds,
  call: Call<Answer>,
): Promise<Sent<Answer>> {
  const engine = order.candidates[0]?.engine ?? 'draft';
  return await needs.lines.take<Ready, Sent<Answer>>(
    engine,
    () => makeReady(order, needs),
    async (ready, hangUp) => {
      if (ready.kind === 'not-sent') return ready;
      const { hold, admission, deployment } = ready;
      try {
        await order.beforeSending?.();
      } catch (error) {
        await admission.settle({ kind: 'abandoned' });
        return { kind: 'not-sent', hold, error };
      }
      if (admission.isWithdrawn) {
        await admission.settle({ kind: 'abandoned' });
        return { kind: 'withdrawn', hold };
      }
      try {
        return {
          kind: 'answered',
          hold,
          admission,
          deployment,
          answer: await call(deployment, hangUp),
        };
      } catch (error) {
        // Told before the line is free again: whoever is next on it may have to turn back.
        await admission.settle(outcomeOf(error, order.signal));
        return { kind: 'failed', hold, deployment, error };
      }
    },
  );
}

/** A request whose money is set aside and that was let in somewhere, or not. */
type Ready = { readonly hold: Hold } & (
  | { readonly kind: 'not-sent'; readonly error: unknown }
  | {
      readonly kind: 'ready';
      readonly admission: Admission;
      readonly deployment: ConnectedDeployment;
    }
);

async function makeReady(
  order: ServiceOrder,
  { throttle, purse }: AskServiceNeeds,
): Promise<Ready> {
  const { candidates, ceiling, signal } = order;
  const hold = await purse.hold({ ...order, atMost: ceiling });
  let admission: Admission;
  try {
    signal.throwIfAborted();
    admission = await admit(order, throttle);
  } catch (error) {
    return { kind: 'not-sent', hold, error };
  }
  const deployment = candidates.find(({ name }) => name === admission.deployment.name);
  if (deployment === undefined) throw new Error(`${admission.deployment.name} is no candidate.`);
  return { kind: 'ready', hold, admission, deployment };
}

/** Waits for room at a deployment. What runs on this machine has no quota: the cores are its limit. */
async function admit(
  { candidates, ceiling, signal }: ServiceOrder,
  throttle: Throttle,
): Promise<Admission> {
  const [first] = candidates;
  if (first?.engine === 'draft') {
    return { deployment: first, isWithdrawn: false, settle: async () => undefined };
  }
  return await throttle.admit({ candidates, tokens: admissionTokens(ceiling) }, signal);
}

/** What a failed request tells of its deployment. */
function outcomeOf(error: unknown, signal: AbortSignal): RequestOutcome {
  if (signal.aborted) return { kind: 'abandoned' };
  if (error instanceof ThrottledError) {
    const { retryAfterMs, shortOf } = error;
    return shortOf === 'capacity'
      ? { kind: 'failed', retryAfterMs, said: error.message }
      : { kind: 'throttled', retryAfterMs, ...quotaOf(error) };
  }
  if (error instanceof TemporaryError) return { kind: 'failed', said: error.message };
  if (error instanceof RefusedError && error.concerns === 'deployment') {
    return { kind: 'refused', said: `${error.message} ${error.nextStep}` };
  }
  return isAnswer(error) ? { kind: 'answered' } : { kind: 'abandoned' };
}

/** Whether the service did answer, only not as hoped. */
function isAnswer(error: unknown): boolean {
  return (
    error instanceof ContentFilteredError ||
    error instanceof TakeRejectedError ||
    error instanceof GuideLostError ||
    error instanceof RefusedError
  );
}

/** Writes down what a failed request cost, as far as anybody can tell. */
async function settleFailure(
  hold: Hold,
  error: unknown,
  { deployment, signal }: { deployment: ConnectedDeployment; signal: AbortSignal },
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof ContentFilteredError || error instanceof TakeRejectedError) {
    if (error.usage === undefined) return await hold.unbilled();
    await hold.bill(error.usage, { deployment });
    return await hold.rejected(reason);
  }
  const maybeBilled = error instanceof TemporaryError ? error.maybeBilled : signal.aborted;
  if (maybeBilled) return await hold.lost(reason);
  return await hold.unbilled();
}

function quotaOf({ quota }: { readonly quota?: QuotaReport | undefined }): { quota?: QuotaReport } {
  return quota === undefined ? {} : { quota };
}
