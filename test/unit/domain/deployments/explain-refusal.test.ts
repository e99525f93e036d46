import { expect, test } from '@jest/globals';

import { explainRefusal } from '#src/domain/deployments/explain-refusal.ts';
import type { ClosedOutlook } from '#src/domain/deployments/outlook.ts';

const refused: ClosedOutlook = { kind: 'refused', deployment: 'mini', said: '401: Access denied.' };
const silent: ClosedOutlook = { kind: 'silent', deployment: 'best', forMs: 61 * 60_000 };

test.each<[string, ClosedOutlook[], string, RegExp]>([
  ['nothing is set', [], 'No deployment is set for this.', /^Name one/],
  [
    'a credential is refused',
    [refused],
    'Deployment mini refuses our requests; it said: 401: Access denied.',
    /^Correct its credential/,
  ],
  [
    'a service is silent',
    [silent],
    'Deployment best has not answered for 61 minutes.',
    /^See whether the service is up/,
  ],
  [
    'patience is short',
    [{ ...silent, forMs: 900, said: 'connection refused' }],
    'Deployment best has not answered for less than a minute; it said: connection refused.',
    /then resume/,
  ],
  [
    'one request is larger than a minute',
    [{ kind: 'too-large', deployment: 'mini', tokensPerMinute: 500 }],
    'Deployment mini is set to admit 500 tokens a minute, fewer than this one request needs.',
    /^Raise its tokens per minute/,
  ],
  [
    'each has its reason',
    [refused, silent],
    'Deployment mini refuses our requests; it said: 401: Access denied. Deployment best has not answered for 61 minutes.',
    /^Correct .* See whether/,
  ],
])(
  'where %s, a person learns which deployment, why, and what to do',
  (_, outlooks, words, step) => {
    const error = explainRefusal(outlooks);
    expect(error.message).toBe(words);
    expect(error.nextStep).toMatch(step);
  },
);

test('the same advice is given once', () => {
  const { nextStep } = explainRefusal([refused, { ...refused, deployment: 'other' }]);
  expect(nextStep.match(/Correct/g)).toHaveLength(1);
});
