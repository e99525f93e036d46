import { InputError } from '#src/domain/errors.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import type { Submission } from '#src/domain/submission/submission.ts';
import type { Deployments } from '#src/ports/deployments.ts';

/**
 * The deployments that can read in any voice they are asked for. One that is set to a voice of its
 * own would read in that one, under the names of the others; and what another model reads in the
 * place of this one says nothing of it.
 *
 * @throws InputError when there is none
 */
export function deploymentsForAudition(
  deployments: Deployments,
  { engine, voice, price }: Pick<Submission, 'engine' | 'voice' | 'price'>,
): Deployments {
  const all = deployments.narrating(engine, { model: voice.model, price });
  const [first] = all;
  const free = all.filter(({ connection }) => connection.voice === undefined);
  if (free.length === 0 && first !== undefined) {
    throw new InputError(
      `The deployment ${first.name} always reads as ${first.connection.voice}, whichever voice is asked for.`,
      'Take `voice` out of it in config/lectern.yaml, and set speech.voice to the voice you choose.',
    );
  }
  return { ...deployments, narrating: () => free, speaking: () => [] };
}

/** @throws InputError when directions are to be compared by somebody who takes none */
export async function checkDirections(
  directions: readonly string[],
  { voice }: Pick<Submission, 'voice'>,
): Promise<void> {
  if (directions.length === 0) return;
  if (voice.model !== draftModel) {
    const { takesDirection } = await import('#src/adapters/speech-endpoint/speech-body.ts');
    if (takesDirection(voice.model)) return;
  }
  throw new InputError(
    `${voice.model} takes no direction: it would read the same each time.`,
    'Leave --direction out.',
  );
}
