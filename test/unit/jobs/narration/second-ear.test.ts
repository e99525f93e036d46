import { describe, expect, test } from '@jest/globals';

import { recordSegment } from '#jobs/narration/record-segment.ts';
import { TemporaryError } from '#src/domain/errors.ts';
import { aDeployment, aSession, narrationDesk, soundOf } from '#test/support/narration-desk.ts';

const spoken =
  'The ferry waited for the third bridge. Her brother paid the bill without a word. Then the old clock struck.';
const ear = {
  when: 'always',
  share: 0,
  how: 'transcribe',
  model: 'm',
  price: aDeployment('x').price,
} as const;

describe('the second ear', () => {
  test('rejects what it hears otherwise, though the transcript says what it should', async () => {
    const desk = narrationDesk({
      narrate: () => ({}),
      listen: (_, call) => (call === 1 ? spoken.replace('third', 'fourth') : spoken),
    });
    const { take } = await recordSegment(aSession(spoken, { secondEar: ear }), desk.needs);
    expect(take.attempts).toBe(2);
    expect(desk.evidence()[0]?.heard).toContain('fourth');
  });

  test('listens another time to a recording that it could not listen to, and no recording is paid twice', async () => {
    const desk = narrationDesk({
      narrate: () => ({}),
      listen: (_, call) => (call === 1 ? new TemporaryError('gone') : spoken),
    });
    const session = aSession(spoken, { secondEar: ear });
    await expect(recordSegment(session, desk.needs)).rejects.toThrow('gone');
    const { take } = await recordSegment(session, desk.needs);
    expect(desk.asked).toHaveLength(1);
    expect(take.samples).toBe((await soundOf(spoken)).length / 2);
  });

  test('goes on with the ladder when it is heard at last, and heard to be wrong', async () => {
    const desk = narrationDesk({
      narrate: () => ({}),
      listen: (_, call) =>
        call === 1 ? new TemporaryError('gone') : call === 2 ? 'Something else.' : spoken,
    });
    const session = aSession(spoken, { secondEar: ear });
    await expect(recordSegment(session, desk.needs)).rejects.toThrow('gone');
    expect((await recordSegment(session, desk.needs)).take.attempts).toBe(2);
    expect(desk.evidence()).toHaveLength(1);
    expect(desk.evidence()[0]?.awaitsEar).toBeUndefined();
  });

  test('is missed only where every take is to be listened to', async () => {
    const desk = narrationDesk({ narrate: () => ({}) });
    const sampled = aSession(spoken, { secondEar: { ...ear, when: 'sampled', share: 1 } });
    await recordSegment(sampled, desk.needs);
    const always = aSession(spoken, { secondEar: ear });
    await expect(recordSegment(always, desk.needs)).rejects.toThrow('no deployment listens');
  });
});
