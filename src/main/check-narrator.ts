import { noListener } from '#jobs/narration/second-listening.ts';
import type { Submission } from '#src/domain/submission/submission.ts';

import type { Studio } from './studio.ts';
import { usedDeployments } from './used-deployments.ts';

/**
 * Looks whether this process can narrate a book, before anything is begun. Whoever begins a book has
 * deployments that refused or were silent asked anew: what was wrong may have been put right.
 *
 * @throws InputError when no deployment narrates with its voice, nobody listens though its takes are
 *   to be listened to, or the environment lacks a key
 */
export async function checkNarrator(
  { deployments, voices, paying }: Pick<Studio, 'deployments' | 'voices' | 'paying'>,
  book: Pick<Submission, 'engine' | 'voice' | 'price' | 'secondEar' | 'ladder'>,
): Promise<void> {
  const { narrating, speaking, listening, all } = usedDeployments(book, deployments);
  const { secondEar } = book;
  for (const deployment of [...narrating, ...speaking]) await voices.speech(deployment);
  for (const deployment of listening) await voices.transcriber(deployment);
  const fault = noListener(secondEar, listening);
  if (fault !== undefined) throw fault;
  await paying.throttle.forgive(all);
}
