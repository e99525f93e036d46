import type { Submission } from '#src/domain/submission/submission.ts';

import type { Studio } from './studio.ts';

/**
 * Looks whether this process can narrate a book, before anything is begun.
 *
 * @throws InputError when no deployment narrates with its voice, or the environment lacks a key
 */
export async function checkNarrator(
  { deployments, voices }: Pick<Studio, 'deployments' | 'voices'>,
  { engine, voice, price }: Pick<Submission, 'engine' | 'voice' | 'price'>,
): Promise<void> {
  for (const deployment of deployments.narrating(engine, { model: voice.model, price })) {
    await voices.speech(deployment);
  }
}
