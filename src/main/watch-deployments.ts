import { describeCondition } from '#src/domain/deployments/describe-condition.ts';
import { type Told, tellCondition } from '#src/domain/deployments/tell-condition.ts';
import type { Submission } from '#src/domain/submission/submission.ts';

import type { Studio } from './studio.ts';
import { usedDeployments } from './used-deployments.ts';

/** How often is looked. */
const beatMs = 1000;

/**
 * Tells people when a deployment that a book needs refuses, rests or does not answer, and when it
 * answers again: without it, a book that waits looks like one that hangs.
 *
 * @param say is given a sentence
 * @returns what ends it
 */
export function watchDeployments(
  book: Pick<Submission, 'engine' | 'voice' | 'price' | 'secondEar' | 'ladder'>,
  studio: Pick<Studio, 'deployments' | 'paying' | 'queue'>,
  say: (sentence: string) => void,
): Disposable {
  const { all } = usedDeployments(book, studio.deployments);
  const told = new Map<string, Told | undefined>();
  let isLooking = false;

  const look = async (): Promise<void> => {
    const [states, nowMs] = await Promise.all([
      studio.paying.throttle.states(all),
      studio.queue.nowMs(),
    ]);
    for (const state of states) {
      const { name } = state;
      const condition = describeCondition(state, nowMs);
      const news = tellCondition(name, condition, { told: told.get(name), nowMs });
      told.set(name, news.told);
      if (news.sentence !== undefined) say(news.sentence);
    }
  };
  const beat = setInterval(() => {
    // While Redis is gone one look takes long, and others tell of that.
    if (isLooking) return;
    isLooking = true;
    void look()
      .catch(() => undefined)
      .finally(() => (isLooking = false));
  }, beatMs).unref();
  return { [Symbol.dispose]: () => clearInterval(beat) };
}
