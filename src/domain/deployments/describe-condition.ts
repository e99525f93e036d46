/** How a deployment does, as far as it is told to people. Times in milliseconds since 1970. */
export interface Health {
  readonly name: string;
  readonly breaker: 'closed' | 'open' | 'half-open';
  readonly pausedUntilMs?: number;
  readonly failingSinceMs?: number;
  readonly isRefused?: boolean;
  readonly said?: string;
}

/** What can be said of a deployment: that it is well, what troubles it in a sentence, or nothing. */
export type Condition =
  | { readonly kind: 'well' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'refused' | 'silent' | 'paused'; readonly sentence: string };

/** Shorter troubles are over before anybody has read of them. */
const worthTellingMs = 5000;

/** Says how a deployment does. */
export function describeCondition(health: Health, nowMs: number): Condition {
  const { name, breaker, pausedUntilMs = nowMs, failingSinceMs = nowMs, said = '' } = health;
  const words = said === '' ? '' : ` It said: ${said.replace(/[.\s]+$/u, '')}.`;
  if (health.isRefused === true) {
    return { kind: 'refused', sentence: `Deployment ${name} refuses our requests.${words}` };
  }
  const pauseMs = pausedUntilMs - nowMs;
  if (breaker === 'closed' && pauseMs >= worthTellingMs) {
    return {
      kind: 'paused',
      sentence: `Deployment ${name} rests for ${inWords(pauseMs)}.${words}`,
    };
  }
  const failingMs = nowMs - failingSinceMs;
  if (failingMs >= worthTellingMs) {
    const sentence = `Deployment ${name} has not answered for ${inWords(failingMs)}; it is asked again from time to time.${words}`;
    return { kind: 'silent', sentence };
  }
  const isWell = breaker === 'closed' && pauseMs <= 0 && health.failingSinceMs === undefined;
  return isWell ? { kind: 'well' } : { kind: 'unclear' };
}

function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  return `${Math.round(seconds / 60)} minutes`;
}
