import { addUsage } from '#src/domain/billing/usage.ts';
import type { Rung } from '#src/domain/narration/retake-ladder.ts';
import { halveText } from '#src/domain/planning/halve-text.ts';

import { type Climb, otherDeployments } from './climb.ts';
import type { RecordingOrder } from './make-recording.ts';
import { type Attempt, type RecordTextNeeds, recordText } from './record-text.ts';

/**
 * Makes the recording of a rung.
 *
 * @throws what `recordText` throws
 */
export async function tryRung(rung: Rung, climb: Climb, needs: RecordTextNeeds): Promise<Attempt> {
  const { session, narrating, speaking, accompaniment } = climb;
  const order: RecordingOrder = {
    identity: session.identity,
    candidates: narrating,
    insistence: rung === 'again' ? 'plain' : 'firm',
    accompaniment,
  };
  switch (rung) {
    case 'again':
    case 'firmer':
      return await recordText(order, session, needs);
    case 'halves':
      return await recordHalves(order, climb, needs);
    case 'elsewhere':
      return await recordText({ ...order, candidates: otherDeployments(climb) }, session, needs);
    case 'speech':
      return await recordText({ ...order, candidates: speaking }, session, needs);
  }
}

/** Records a text in two halves and joins them; a half that is rejected is the whole's rejection. */
async function recordHalves(
  order: RecordingOrder,
  { session, accompaniment }: Climb,
  needs: RecordTextNeeds,
): Promise<Attempt> {
  const { identity } = order;
  const [one, other] = halveText(identity.spoken, identity.language) ?? [identity.spoken, ''];
  const half = (spoken: string): RecordingOrder => ({
    ...order,
    identity: { ...identity, spoken },
  });
  const first = await recordText(half(one), session, needs);
  if (!first.accepted || other === '') return ofHalf('first', first);
  const context = { ...accompaniment, preceding: one.trim() };
  const second = await recordText({ ...half(other), accompaniment: context }, session, needs);
  if (!second.accepted) return { ...ofHalf('second', second), ...costOfBoth(first, second) };
  return joined(first, second);
}

function ofHalf(which: 'first' | 'second', attempt: Attempt): Attempt {
  const findings = attempt.findings.map(
    (finding) => `${which === 'first' ? 'First' : 'Second'} half: ${finding}`,
  );
  return { ...attempt, findings };
}

function joined(first: Attempt, second: Attempt): Attempt {
  const { transcript: one, score } = first;
  const { transcript: other } = second;
  const pcm = Buffer.concat([first.pcm ?? Buffer.of(), second.pcm ?? Buffer.of()]);
  return {
    accepted: true,
    score: score === null || second.score === null ? null : Math.min(score, second.score),
    findings: [...ofHalf('first', first).findings, ...ofHalf('second', second).findings],
    deployment: second.deployment,
    audio: pcm,
    pcm,
    ...(one === undefined || other === undefined ? {} : { transcript: `${one} ${other}` }),
    ...costOfBoth(first, second),
  };
}

function costOfBoth(
  first: Attempt,
  second: Attempt,
): Pick<Attempt, 'usage' | 'usd' | 'listeningUsd'> {
  return {
    usage: addUsage(first.usage, second.usage),
    usd: first.usd + second.usd,
    listeningUsd: first.listeningUsd + second.listeningUsd,
  };
}
