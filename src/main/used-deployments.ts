import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { Deployments } from '#src/ports/deployments.ts';

/** The deployments that a book may be sent to. */
export interface UsedDeployments {
  readonly narrating: readonly ConnectedDeployment[];
  /** Those that its ladder of retakes may come to. */
  readonly speaking: readonly ConnectedDeployment[];
  /** Those of its second ear. */
  readonly listening: readonly ConnectedDeployment[];
  /** All of them that are services, each once. */
  readonly all: readonly ConnectedDeployment[];
}

/**
 * Finds the deployments that a book may be sent to.
 *
 * @throws InputError when none narrates with its voice
 */
export function usedDeployments(
  book: Pick<Submission, 'engine' | 'voice' | 'price' | 'secondEar' | 'ladder'>,
  deployments: Deployments,
): UsedDeployments {
  const { engine, voice, price, secondEar, ladder } = book;
  const narrating = deployments.narrating(engine, { model: voice.model, price });
  if (engine === 'draft') return { narrating, speaking: [], listening: [], all: [] };
  const speaking = ladder.includes('speech') ? deployments.speaking() : [];
  const listening = secondEar.when === 'never' ? [] : deployments.listening(secondEar, voice.model);
  const byName = new Map([...narrating, ...speaking, ...listening].map((one) => [one.name, one]));
  return { narrating, speaking, listening, all: [...byName.values()] };
}
