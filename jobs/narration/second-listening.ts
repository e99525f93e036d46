import { secondsOf } from '#src/domain/audio/pcm.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import { listeningCeiling } from '#src/domain/narration/request-ceiling.ts';
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

/** What the second ear makes of a recording. */
export type Heard =
  | { readonly kind: 'transcribed'; readonly text: string }
  | { readonly kind: 'proofread'; readonly isVerbatim: boolean; readonly remarks: readonly string[] };

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
  const found = needs.deployments.listening(secondEar);
  const proofreads = secondEar.how === 'proofread';
  const candidates = proofreads ? found.filter(({ api }) => api === 'chat') : found;
  if (candidates.length === 0) return undefined;
  // Loading a client takes longer than a deployment's room may be left unused.
  for (const one of candidates) await needs.transcribers.transcriber(one);
  const { spoken, language } = identity;
  const seconds = secondsOf(pcm.byteLength / 2);
  const audio = Buffer.concat([wavHeader(pcm.byteLength / 2), pcm]);
  const request = { audio, format: 'wav', seconds, language } as const;
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
