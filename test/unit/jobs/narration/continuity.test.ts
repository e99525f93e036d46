import { describe, expect, test } from '@jest/globals';

import { recordSegment } from '#jobs/narration/record-segment.ts';
import { GuideLostError } from '#src/domain/errors.ts';
import { takeId } from '#src/domain/narration/take.ts';
import { aSession, narrationDesk } from '#test/support/narration-desk.ts';

const spoken =
  'The ferry waited for the third bridge. Her brother paid the bill without a word. Then the old clock struck.';
describe('continuity', () => {
  test('names the earlier answer of the same deployment, and does without when it is forgotten', async () => {
    const desk = narrationDesk({
      narrate: ({ guide }) => (guide === undefined ? {} : new GuideLostError('audio_not_found')),
    });
    const session = aSession(spoken, { continuity: { kind: 'previous' } });
    const earlier = await earlierTake(desk, session, 'north');
    await recordSegment(session, desk.needs);
    expect(desk.asked.slice(1).map(({ request }) => request.guide)).toEqual([
      { kind: 'earlier-answer', audioId: earlier },
      undefined,
    ]);
  });

  test('names the latest answer before all that other lines of the workers are still at', async () => {
    const desk = narrationDesk({ narrate: () => ({}) });
    const session = aSession(spoken, { continuity: { kind: 'previous' } });
    const earlier = await earlierTake(desk, session, 'north');
    const [first, last] = session.chapter.segments;
    const underWay = Array.from({ length: 40 }, (_, at) => ({
      ...first!,
      id: `001-m${at}`,
      spoken: `It rained for ${at} hours.`,
    }));
    const chapter = { ...session.chapter, segments: [first!, ...underWay, last!] };
    await recordSegment({ ...session, chapter }, desk.needs);
    expect(desk.asked.at(-1)?.request.guide).toEqual({ kind: 'earlier-answer', audioId: earlier });
  });

  test('does not name the answer of another deployment', async () => {
    const desk = narrationDesk({ narrate: () => ({}) });
    const session = aSession(spoken, { continuity: { kind: 'previous' } });
    await earlierTake(desk, session, 'elsewhere');
    await recordSegment(session, desk.needs);
    expect(desk.asked.at(-1)?.request.guide).toBeUndefined();
  });
});

/** Records the segment before, as a deployment's answer that is still remembered. */
async function earlierTake(
  desk: ReturnType<typeof narrationDesk>,
  session: ReturnType<typeof aSession>,
  deployment: string,
): Promise<string> {
  const [segment] = session.chapter.segments;
  const id = takeId({ ...session.identity, spoken: segment?.spoken ?? '' });
  const { take } = await recordSegment(
    { ...session, id: 'other', identity: { ...session.identity, spoken: segment?.spoken ?? '' } },
    desk.needs,
  );
  const answer = { audioId: 'audio_1', expiresAtMs: 10_000_000 };
  desk.takes.set(id, { ...take, id, answer, recordedBy: { deployment, rung: 'again' } });
  return answer.audioId;
}
