import type { Usage } from '#src/domain/billing/usage.ts';
import type { Recording } from '#src/ports/speech.ts';

import { type MakeRecordingNeeds, type RecordingOrder, makeRecording } from './make-recording.ts';
import { type PassGateNeeds, type Passage, type Sample, passGate } from './pass-gate.ts';
import type { Session } from './session.ts';

/** What recording and judging need. */
export type RecordTextNeeds = MakeRecordingNeeds & PassGateNeeds;

/** A recording of a text, and what was found of it. */
export interface Attempt extends Passage {
  readonly deployment: string;
  /** As it came. */
  readonly audio: Uint8Array;
  /** 24 kHz mono s16; absent when there was nothing to listen to. */
  readonly pcm?: Uint8Array;
  readonly transcript?: string;
  readonly answer?: NonNullable<Recording['answer']>;
  /** True while the second ear has not listened to it, though it is to. */
  readonly awaitsEar?: true;
  readonly usage: Usage;
  /** US dollars. */
  readonly usd: number;
}

/** Something kept the second ear from listening to a recording that is paid for. */
export class UnheardRecordingError extends Error {
  override readonly name = 'UnheardRecordingError';
  readonly attempt: Attempt;

  constructor(attempt: Attempt, cause: unknown) {
    super('The second ear could not listen.', { cause });
    this.attempt = attempt;
  }
}

/**
 * Has a text recorded by one request, and judges what came.
 *
 * @throws UnheardRecordingError, and what `askService` throws
 */
export async function recordText(
  order: RecordingOrder,
  session: Session,
  needs: RecordTextNeeds,
): Promise<Attempt> {
  const made = await makeRecording(order, session, needs);
  const { deployment, audio, usage, usd } = made;
  const paid = { deployment, audio, usage, usd };
  if (made.kind === 'useless') {
    const findings = [made.reason];
    return { ...paid, accepted: false, score: null, findings, listeningUsd: 0 };
  }
  const { recording, pcm, isLiteral } = made;
  const sample: Sample = { identity: order.identity, pcm, isLiteral, ...saidOf(recording) };
  const { transcript, answer } = recording;
  const heard = {
    ...paid,
    pcm,
    ...(transcript === undefined ? {} : { transcript }),
    ...(answer === undefined ? {} : { answer }),
  };
  const passage = await passGate(sample, session, needs).catch((error: unknown) => {
    const findings = ['Nobody has listened to it yet.'];
    const verdict = { accepted: false, score: null, findings, listeningUsd: 0 };
    const attempt = { ...heard, ...verdict, awaitsEar: true } as const;
    throw new UnheardRecordingError(attempt, error);
  });
  if (!passage.accepted) await made.reject(passage.findings.join(' '));
  return { ...heard, ...passage };
}

function saidOf({
  complete,
  transcript,
  isCounted,
  usage,
}: Recording): Pick<Sample, 'complete' | 'transcript' | 'audioTokens'> {
  return {
    complete,
    ...(transcript === undefined ? {} : { transcript }),
    ...(isCounted === false ? {} : { audioTokens: usage.audioTokensOut }),
  };
}
