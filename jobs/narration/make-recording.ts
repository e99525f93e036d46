import { priceOf } from '#src/domain/billing/price.ts';
import { type Usage, noUsage } from '#src/domain/billing/usage.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import { GuideLostError, InputError, TakeRejectedError } from '#src/domain/errors.ts';
import { otherModel } from '#src/domain/narration/other-model.ts';
import type { Insistence } from '#src/domain/narration/prompt.ts';
import { narrationCeiling } from '#src/domain/narration/request-ceiling.ts';
import { speechCeiling } from '#src/domain/narration/speech-ceiling.ts';
import type { TakeIdentity } from '#src/domain/narration/take.ts';
import type { AudioTools } from '#src/ports/audio-tools.ts';
import type { BookStore } from '#src/ports/book-store.ts';
import type { Deployments } from '#src/ports/deployments.ts';
import type { NarrationRequest, Narrators, Recording } from '#src/ports/speech.ts';

import type { Accompaniment } from './accompaniment.ts';
import { type AskServiceNeeds, type ServiceAnswer, askService } from './ask-service.ts';
import { checkRunGoesOn } from './run-over.ts';
import type { Session } from './session.ts';

/** What recording needs. */
export interface MakeRecordingNeeds extends AskServiceNeeds {
  readonly books: BookStore;
  readonly narrators: Narrators;
  readonly deployments: Deployments;
  readonly audio: AudioTools;
}

/** How a recording is asked for. */
export interface RecordingOrder {
  /** The text: a segment's, or half of it. */
  readonly identity: TakeIdentity;
  readonly candidates: readonly ConnectedDeployment[];
  readonly insistence: Insistence;
  readonly accompaniment: Accompaniment;
}

/** An answer that was paid for, whatever is in it. */
export interface PaidAnswer {
  readonly deployment: string;
  readonly audio: Uint8Array;
  readonly usage: Usage;
  /** US dollars. */
  readonly usd: number;
}

/** An answer that can be listened to. */
export interface MadeRecording extends PaidAnswer {
  readonly kind: 'made';
  /** 24 kHz mono s16. */
  readonly pcm: Uint8Array;
  readonly recording: Recording;
  /** Whether the narrator reads any text as it is, and says nothing of its own. */
  readonly isLiteral: boolean;
  /** Tells the ledger that it is of no use. */
  readonly reject: (reason: string) => Promise<void>;
}

/** An answer without sound. */
export interface UselessAnswer extends PaidAnswer {
  readonly kind: 'useless';
  readonly reason: string;
}

/**
 * Has a text recorded by one request that is answered.
 *
 * @throws what `askService` throws, but for answers without readable audio
 */
export async function makeRecording(
  order: RecordingOrder,
  session: Session,
  needs: MakeRecordingNeeds,
): Promise<MadeRecording | UselessAnswer> {
  let [asked] = order.candidates;
  if (asked === undefined) throw new Error('There is no deployment to ask.');
  const onAsk = (deployment: ConnectedDeployment): void => void (asked = deployment);
  try {
    const { answer, deployment, usd, hold } = await request({ ...order, onAsk }, session, needs);
    checkModel(answer, deployment, needs.deployments.pricedModels());
    const { audio, usage } = answer;
    const paid = { deployment: deployment.name, audio, usage, usd };
    const reject = (reason: string): Promise<void> => hold.rejected(reason);
    try {
      const pcm = await needs.audio.decode(audio, session.context.signal);
      const isLiteral = deployment.api === 'speech';
      return { kind: 'made', ...paid, pcm, recording: answer, isLiteral, reject };
    } catch (error) {
      if (!(error instanceof TakeRejectedError)) throw error;
      await reject(error.message);
      return { kind: 'useless', ...paid, reason: error.message };
    }
  } catch (error) {
    if (!(error instanceof TakeRejectedError)) throw error;
    const { message: reason, usage = noUsage } = error;
    const paid = { deployment: asked.name, usage, usd: priceOf(usage, asked.price) };
    return { kind: 'useless', ...paid, audio: new Uint8Array(), reason };
  }
}

/** Asks with a guide where there is one, and without when the service has forgotten it. */
async function request(
  {
    identity,
    candidates,
    insistence,
    accompaniment,
    onAsk,
  }: RecordingOrder & { readonly onAsk: (deployment: ConnectedDeployment) => void },
  session: Session,
  needs: MakeRecordingNeeds,
): Promise<ServiceAnswer<Recording>> {
  const { id, submission, book, segment } = session;
  const { signal } = session.context;
  const { preceding, guideSeconds, earlierSeconds } = accompaniment;
  const asked: NarrationRequest = {
    ...identity,
    bookTitle: book.title,
    insistence,
    ...(preceding === undefined ? {} : { preceding }),
  };
  // Loading a client takes longer than a deployment's room may be left unused.
  for (const one of candidates) await needs.narrators.speech(one);
  const { bookId, budget } = submission;
  const { direction } = identity.voice;
  const ceiling =
    candidates[0]?.api === 'chat'
      ? narrationCeiling({ ...asked, direction, guideSeconds, earlierSeconds })
      : speechCeiling(identity.spoken, direction);
  const send = (isGuided: boolean): Promise<ServiceAnswer<Recording>> =>
    askService(
      {
        bookId,
        budget,
        purpose: 'narration',
        segmentId: segment.id,
        takeId: id,
        characters: identity.spoken.length,
        candidates,
        ceiling,
        signal,
        beforeSending: () => checkRunGoesOn(session, needs.books),
      },
      needs,
      async (deployment, onReceived) => {
        onAsk(deployment);
        const speech = await needs.narrators.speech(deployment);
        const guide = isGuided ? accompaniment.guide(deployment) : undefined;
        const name = deployment.connection.voice ?? asked.voice.name;
        const voiced = { ...asked, voice: { ...asked.voice, name } };
        const guided = guide === undefined ? voiced : { ...voiced, guide };
        return await speech.narrate(guided, signal, onReceived);
      },
    );
  try {
    return await send(true);
  } catch (error) {
    if (!(error instanceof GuideLostError)) throw error;
    return await send(false);
  }
}

/**
 * Azure's deployments are named by people, who may be wrong about what is behind a name.
 *
 * @throws InputError when another model answered than the takes are named and priced by
 */
function checkModel(
  { model }: Recording,
  deployment: ConnectedDeployment,
  known: readonly string[],
): void {
  const other = model === undefined ? undefined : otherModel(model, deployment.model, known);
  if (other === undefined) return;
  throw new InputError(
    `The deployment ${deployment.name} answers with ${other}, not with ${deployment.model} as the settings say.`,
    `Correct speech.model, or the deployment's model in config/lectern.yaml: prices and takes go by it.`,
  );
}
