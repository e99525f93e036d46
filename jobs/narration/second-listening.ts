import { secondsOf } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';
import { InputError } from '#src/domain/errors.ts';
import { listeningCeiling } from '#src/domain/narration/request-ceiling.ts';
import type { SecondEar } from '#src/domain/narration/second-ear.ts';
import type { TakeIdentity } from '#src/domain/narration/take.ts';
import type { Deployments } from '#src/ports/deployments.ts';
import type { Transcribers } from '#src/ports/transcriber.ts';

import { type AskServiceNeeds, askService } from './ask-service.ts';
import type { Session } from './session.ts';

/** What listening needs. */
export interface SecondListeningNeeds extends AskServiceNeeds {
  readonly deployments: Deployments;
  readonly transcribers: Transcribers;
}

/** Those that do what is wanted of a listener: only chat models compare. */
function whoListens<Listener extends Deployment>(
  { how }: Pick<SecondEar, 'how'>,
  listening: readonly Listener[],
): readonly Listener[] {
  return how === 'proofread' ? listening.filter(({ api }) => api === 'chat') : listening;
}

/** What is wrong when every take is to be listened to, and nobody does; else undefined. */
export function noListener(
  ear: SecondEar,
  listening: readonly Deployment[],
): InputError | undefined {
  const { when, how, model } = ear;
  if (when !== 'always' || whoListens(ear, listening).length > 0) return undefined;
  const does = how === 'proofread' ? 'proofreads' : 'listens';
  const step =
    listening.length > 0
      ? 'One that only transcribes does not: set secondEar.how to transcribe, or secondEar.model to a chat model.'
      : 'Name one under deployments in config/lectern.yaml, or set secondEar.when to doubt.';
  return new InputError(
    `Every take is to be listened to (secondEar.when is always), but no deployment ${does} with ${model}.`,
    step,
  );
}

/** What the second ear makes of a recording. */
export type Heard =
  | { readonly kind: 'transcribed'; readonly text: string }
  | {
      readonly kind: 'proofread';
      readonly isVerbatim: boolean;
      readonly remarks: readonly string[];
    };

/**
 * Sends a recording back as audio.
 *
 * @returns what was heard and what listening cost; undefined when no deployment listens
 */
export async function listenAgain(
  session: Session,
  { identity, pcm }: { readonly identity: TakeIdentity; readonly pcm: Uint8Array },
  needs: SecondListeningNeeds,
): Promise<{ readonly heard: Heard; readonly usd: number } | undefined> {
  const { id, submission, segment, context } = session;
  const { secondEar, budget, bookId } = submission;
  const candidates = whoListens(
    secondEar,
    needs.deployments.listening(secondEar, submission.voice.model),
  );
  if (candidates.length === 0) return undefined;
  const proofreads = secondEar.how === 'proofread';
  // Loading a client takes longer than a deployment's room may be left unused.
  for (const one of candidates) await needs.transcribers.transcriber(one);
  const { spoken, language } = identity;
  const seconds = secondsOf(pcm.byteLength / 2);
  const request = { audio: wavFile(pcm), format: 'wav', seconds, language } as const;
  const { answer, usd } = await askService(
    {
      bookId,
      budget,
      purpose: 'listening',
      segmentId: segment.id,
      takeId: id,
      candidates,
      ceiling: listeningCeiling({ seconds, characters: proofreads ? spoken.length : 0 }),
      signal: context.signal,
    },
    needs,
    async (deployment) => {
      const listener = await needs.transcribers.transcriber(deployment);
      if (proofreads && listener.proofread !== undefined) {
        const proof = await listener.proofread({ ...request, spoken }, context.signal);
        return { ...proof, heard: { kind: 'proofread', ...proof } as const };
      }
      const said = await listener.transcribe(request, context.signal);
      return { ...said, heard: { kind: 'transcribed', text: said.text } as const };
    },
  );
  return { heard: answer.heard, usd };
}
