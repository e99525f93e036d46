import type { Evidence } from '#src/domain/narration/gate/evidence.ts';
import { judgeRecording } from '#src/domain/narration/gate/judge-recording.ts';
import type { Verdict } from '#src/domain/narration/gate/verdict.ts';
import { wantsListening } from '#src/domain/narration/second-ear.ts';
import type { TakeIdentity } from '#src/domain/narration/take.ts';
import type { MeasuredRecording, SoundMeter } from '#src/ports/sound-meter.ts';

import { type SecondListeningNeeds, listenAgain, noListener } from './second-listening.ts';
import type { Session } from './session.ts';

/** A recording that is to be judged. */
export interface Sample {
  /** What it is to say: a segment's text, or half of it. */
  readonly identity: TakeIdentity;
  /** 24 kHz mono s16. */
  readonly pcm: Uint8Array;
  /** False when the service stopped before the end of the text. */
  readonly complete: boolean;
  /** Audio tokens that the service billed, where it counts them. */
  readonly audioTokens?: number;
  readonly transcript?: string;
  /** Whether the narrator reads any text as it is. */
  readonly isLiteral: boolean;
}

/** What judging needs. */
export interface PassGateNeeds extends SecondListeningNeeds {
  readonly meter: SoundMeter;
}

/** What the gate and the second ear say of a recording. */
export interface Passage {
  readonly accepted: boolean;
  /** Absent when there was nothing to listen to. */
  readonly measured?: MeasuredRecording;
  readonly score: number | null;
  /** What is wrong with it or, where it is accepted, what was let pass; a sentence each. */
  readonly findings: readonly string[];
  /** What the second ear heard. */
  readonly heard?: string;
  /** What it cost to have it listened to, in US dollars. */
  readonly listeningUsd: number;
}

/**
 * Has a recording pass the verbatim gate and, where the settings want it, the second ear.
 *
 * @throws what kept the second ear from listening
 */
export async function passGate(
  sample: Sample,
  session: Session,
  needs: PassGateNeeds,
): Promise<Passage> {
  const { submission, id: takeId } = session;
  const measured = await needs.meter.measure(sample.pcm);
  const { facts: sound } = measured;
  const first = judge({ ...sample, sound }, session);
  const { isInDoubt } = first;
  const wanted = wantsListening(submission.secondEar, { takeId, isInDoubt });
  if (!first.accepted || !wanted) return { ...passageOf(first), measured };
  const listened = await listenAgain(session, sample, needs);
  if (listened === undefined) {
    const fault = noListener(
      submission.secondEar,
      needs.deployments.listening(submission.secondEar, submission.voice.model),
    );
    if (fault === undefined) return { ...passageOf(first), measured };
    throw fault;
  }
  const { heard, usd: listeningUsd } = listened;
  if (heard.kind === 'transcribed') {
    const verdict = judge({ ...sample, sound, heard: heard.text }, session);
    return { ...passageOf(verdict), measured, heard: heard.text, listeningUsd };
  }
  const { isVerbatim, remarks } = heard;
  const findings =
    remarks.length > 0 || isVerbatim ? remarks : ['The second ear heard other words.'];
  const said = { measured, findings, heard: remarks.join(' '), listeningUsd };
  return { ...passageOf(first), accepted: isVerbatim, ...said };
}

function judge(
  sample: Sample & Pick<Evidence, 'sound' | 'heard'>,
  { submission }: Session,
): Verdict {
  const { identity, pcm: _, ...said } = sample;
  const { spoken, language } = identity;
  return judgeRecording({ spoken, language, ...said }, submission.gate);
}

function passageOf({ accepted, score, reasons, remarks }: Verdict): Passage {
  const findings = accepted ? remarks : reasons;
  return { accepted, score, findings: findings.map(({ sentence }) => sentence), listeningUsd: 0 };
}
