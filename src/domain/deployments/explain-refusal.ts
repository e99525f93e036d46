import { RefusedError } from '../errors.ts';
import type { ClosedOutlook } from './outlook.ts';

/** The error for a request that no deployment will have: what each of them said, and what to do. */
export function explainRefusal(outlooks: readonly ClosedOutlook[]): RefusedError {
  if (outlooks.length === 0) {
    return new RefusedError('No deployment is set for this.', 'Name one in the settings.');
  }
  const steps = new Set(outlooks.map(nextStep));
  return new RefusedError(outlooks.map(sentence).join(' '), [...steps].join(' '));
}

function sentence(outlook: ClosedOutlook): string {
  const name = `Deployment ${outlook.deployment}`;
  switch (outlook.kind) {
    case 'refused':
      return `${name} refuses our requests${lastWords(outlook.said)}.`;
    case 'silent':
      return `${name} has not answered for ${inWords(outlook.forMs)}${lastWords(outlook.said)}.`;
    case 'too-large':
      return `${name} is set to admit ${outlook.tokensPerMinute} tokens a minute, fewer than this one request needs.`;
  }
}

function nextStep({ kind }: ClosedOutlook): string {
  switch (kind) {
    case 'refused':
      return 'Correct its credential or its name, then run the same again.';
    case 'silent':
      return 'See whether the service is up and its quota is not used up, then resume; or add a deployment.';
    case 'too-large':
      return 'Raise its tokens per minute, or make segments shorter.';
  }
}

function lastWords(said: string | undefined): string {
  return said === undefined || said === '' ? '' : `; it said: ${said.replace(/[.\s]+$/u, '')}`;
}

function inWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'less than a minute';
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
