import { describe, expect, test } from '@jest/globals';

import { type Health, describeCondition } from '#src/domain/deployments/describe-condition.ts';
import { type Told, tellCondition } from '#src/domain/deployments/tell-condition.ts';

const nowMs = 1_800_000_000_000;
const health = (more: Partial<Health> = {}): Health => ({
  name: 'one',
  breaker: 'closed',
  ...more,
});

describe('what is said of a deployment', () => {
  test.each<[string, Partial<Health>, string]>([
    [
      'refuses',
      { isRefused: true, breaker: 'open', pausedUntilMs: nowMs + 30_000, said: '401: no key.' },
      'Deployment one refuses our requests. It said: 401: no key.',
    ],
    [
      'has to pause',
      { pausedUntilMs: nowMs + 57_400, failingSinceMs: nowMs },
      'Deployment one rests for 57 s.',
    ],
    [
      'does not answer',
      { breaker: 'open', failingSinceMs: nowMs - 12_000, said: '503: busy' },
      'Deployment one has not answered for 12 s; it is asked again from time to time. It said: 503: busy.',
    ],
    [
      'has not answered for long',
      { breaker: 'half-open', failingSinceMs: nowMs - 600_000 },
      'Deployment one has not answered for 10 minutes; it is asked again from time to time.',
    ],
  ])('that %s', (_, more, sentence) => {
    expect(describeCondition(health(more), nowMs)).toMatchObject({ sentence });
  });

  test.each<[string, Partial<Health>, string]>([
    ['it answers', {}, 'well'],
    ['it failed just now', { failingSinceMs: nowMs - 4000 }, 'unclear'],
    ['it rests for a moment', { pausedUntilMs: nowMs + 4000 }, 'unclear'],
    ['nobody has asked it since it refused', { breaker: 'half-open' }, 'unclear'],
  ])('nothing when %s', (_, more, kind) => {
    expect(describeCondition(health(more), nowMs)).toEqual({ kind });
  });
});

describe('a trouble', () => {
  /** What is told when the deployment does so at these times, in seconds. */
  function story(
    ...events: readonly (readonly [number, Partial<Health>])[]
  ): (string | undefined)[] {
    let told: Told | undefined;
    return events.map(([second, more]) => {
      const now = { nowMs: nowMs + second * 1000 };
      const condition = describeCondition(health(more), now.nowMs);
      const news = tellCondition('one', condition, { told, ...now });
      told = news.told;
      return news.sentence;
    });
  }
  const silent = { breaker: 'open', failingSinceMs: nowMs - 10_000 } as const;

  test('is told once, again as it lasts, at ever longer intervals, and when it is over', () => {
    const seconds = [0, 1, 59, 60, 119, 179, 180, 181, 419, 420];
    const sentences = story(
      ...seconds.map((second) => [second, silent] as const),
      [421, {}],
      [422, {}],
    );
    expect(sentences.map((sentence) => sentence?.split(';')[0])).toEqual([
      ...['Deployment one has not answered for 10 s', undefined, undefined],
      ...['Deployment one has not answered for 70 s', undefined, undefined],
      ...['Deployment one has not answered for 3 minutes', undefined, undefined],
      ...['Deployment one has not answered for 7 minutes'],
      ...['Deployment one answers again.', undefined],
    ]);
  });

  test('that is a refusal is told once, however often it is found to stand', () => {
    const refused = { isRefused: true, breaker: 'open' } as const;
    const again = [600, refused] as const;
    expect(story([0, refused], [31, { breaker: 'half-open' }], [32, refused], again)).toEqual([
      'Deployment one refuses our requests.',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
