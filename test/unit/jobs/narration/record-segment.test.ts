import { describe, expect, test } from '@jest/globals';

import { recordSegment } from '#jobs/narration/record-segment.ts';
import {
  ContentFilteredError,
  HeldError,
  InputError,
  RefusedError,
  TakeRejectedError,
  TemporaryError,
  ThrottledError,
} from '#src/domain/errors.ts';
import { aDeployment, aSession, narrationDesk, soundOf } from '#test/support/narration-desk.ts';

const spoken =
  'The ferry waited for the third bridge. Her brother paid the bill without a word. Then the old clock struck.';
const wrong = { transcript: `${spoken} Let me know if you would like more.` };

describe('recordSegment', () => {
  test('keeps a faithful recording as the take, and who made it', async () => {
    const desk = narrationDesk({ narrate: () => ({}) });
    const session = aSession(spoken);
    const { take } = await recordSegment(session, desk.needs);
    expect(take).toMatchObject({
      id: session.id,
      attempts: 1,
      acceptedBy: 'gate',
      recordedBy: { deployment: 'north', rung: 'again' },
      samples: (await soundOf(spoken)).length / 2,
    });
    expect(desk.takes.get(session.id)).toEqual(take);
    expect(desk.ledger).toEqual(['1 billed']);
    expect(desk.outcomes).toEqual([{ kind: 'answered' }]);
  });

  test('tells the narrator the sentence before, and the title', async () => {
    const desk = narrationDesk({ narrate: () => ({}) });
    await recordSegment(aSession(spoken), desk.needs);
    expect(desk.asked[0]?.request).toMatchObject({
      preceding: 'Nobody went out.',
      bookTitle: 'The Ferry',
      insistence: 'plain',
    });
  });

  test('does not send to a deployment that turned others away while it waited for a line', async () => {
    const desk = narrationDesk({ narrate: () => ({}) }, [
      aDeployment('north'),
      aDeployment('south'),
    ]);
    desk.withdrawOnce('north');
    const { take } = await recordSegment(aSession(spoken), desk.needs);
    expect(take.recordedBy).toEqual({ deployment: 'south', rung: 'again' });
    expect(desk.asked.map(({ deployment }) => deployment)).toEqual(['south']);
    expect(desk.outcomes).toEqual([{ kind: 'abandoned' }, { kind: 'answered' }]);
    expect(desk.ledger).toEqual(['1 unbilled', '2 billed']);
  });

  test('climbs the ladder, keeping each rejected recording with its reasons, until one passes', async () => {
    const desk = narrationDesk({ narrate: (_, __, call) => (call < 3 ? wrong : {}) });
    const { take } = await recordSegment(aSession(spoken), desk.needs);
    expect(desk.asked.map(({ request }) => request.insistence)).toEqual(['plain', 'plain', 'firm']);
    expect(desk.evidence()).toEqual([
      expect.objectContaining({ number: 1, rung: 'again', transcript: wrong.transcript }),
      expect.objectContaining({ number: 2, rung: 'again' }),
    ]);
    expect(desk.evidence()[0]?.reasons.join()).not.toBe('');
    expect(take).toMatchObject({ attempts: 3, recordedBy: { rung: 'firmer' } });
    expect(desk.ledger).toEqual(['1 billed', '1 rejected', '2 billed', '2 rejected', '3 billed']);
  });

  test('joins two halves when only halves are read faithfully', async () => {
    const desk = narrationDesk({
      narrate: ({ spoken: asked }) => (asked === spoken ? wrong : {}),
    });
    const { take } = await recordSegment(aSession(spoken), desk.needs);
    const halves = desk.asked.slice(3).map(({ request }) => request.spoken);
    expect(halves.join('')).toBe(spoken);
    expect(halves).toHaveLength(2);
    const sounds = await Promise.all(halves.map(soundOf));
    expect(take.samples).toBe(Buffer.concat(sounds).length / 2);
    expect(take.recordedBy?.rung).toBe('halves');
  });

  test('asks a deployment that has not failed yet, and at last one that takes text as it is', async () => {
    const pool = [
      aDeployment('north'),
      aDeployment('south'),
      aDeployment('plain', { api: 'speech', model: 'gpt-4o-mini-tts' }),
    ];
    const desk = narrationDesk({ narrate: (_, { name }) => (name === 'plain' ? {} : wrong) }, pool);
    const { take } = await recordSegment(aSession(spoken), desk.needs);
    expect(desk.evidence().map(({ rung, deployment }) => `${rung} ${deployment}`)).toEqual([
      'again north',
      'again north',
      'firmer north',
      'halves north',
      'elsewhere south',
    ]);
    expect(take.recordedBy).toEqual({ deployment: 'plain', rung: 'speech' });
  });

  test('holds the segment when no rung is left, and asks nobody when it comes again', async () => {
    const desk = narrationDesk({ narrate: () => wrong });
    const session = aSession(spoken);
    await expect(recordSegment(session, desk.needs)).rejects.toThrow(HeldError);
    const requests = desk.asked.length;
    expect(desk.evidence().map(({ rung }) => rung)).toEqual(['again', 'again', 'firmer', 'halves']);
    await expect(recordSegment(session, desk.needs)).rejects.toThrow('4 recordings were rejected');
    expect(desk.asked).toHaveLength(requests);
  });

  test('begins at the foot of the ladder when a person asked for another take', async () => {
    const desk = narrationDesk({ narrate: (_, __, call) => (call <= 4 ? wrong : {}) });
    const session = aSession(spoken, { ladder: ['again', 'firmer'] });
    await expect(recordSegment(session, desk.needs)).rejects.toThrow(HeldError);
    desk.askForRetake();
    const { take } = await recordSegment(session, desk.needs);
    expect(take).toMatchObject({ attempts: 5, recordedBy: { rung: 'again' } });
  });

  test('goes on where a crash left it', async () => {
    const desk = narrationDesk({
      narrate: (_, __, call) => (call === 2 ? new TemporaryError('gone') : wrong),
    });
    const session = aSession(spoken, { ladder: ['again', 'firmer'] });
    await expect(recordSegment(session, desk.needs)).rejects.toThrow('gone');
    expect(desk.ledger).toEqual(['1 billed', '1 rejected', '2 unbilled']);
    await expect(recordSegment(session, desk.needs)).rejects.toThrow(HeldError);
    expect(desk.asked).toHaveLength(4);
  });

  test.each([
    [
      'holds no audio',
      new TakeRejectedError('no audio', {
        usage: { textTokensIn: 5, audioTokensIn: 0, textTokensOut: 5, audioTokensOut: 0 },
      }),
      ['1 billed', '1 rejected', '2 billed'],
    ],
    ['holds no audio and no bill', new TakeRejectedError('no audio'), ['1 unbilled', '2 billed']],
  ])('asks again when an answer %s', async (_, error, ledger) => {
    const desk = narrationDesk({ narrate: (__, ___, call) => (call === 1 ? error : {}) });
    await recordSegment(aSession(spoken), desk.needs);
    expect(desk.evidence()).toEqual([
      expect.objectContaining({ reasons: ['no audio'], samples: 0 }),
    ]);
    expect(desk.ledger).toEqual(ledger);
  });

  test('lets a content filter have the last word', async () => {
    const desk = narrationDesk({ narrate: () => new ContentFilteredError('filtered') });
    await expect(recordSegment(aSession(spoken), desk.needs)).rejects.toThrow(ContentFilteredError);
    expect(desk.asked).toHaveLength(1);
  });

  test.each([
    [
      'is throttled',
      new ThrottledError('slow down', 1000),
      { kind: 'throttled', retryAfterMs: 1000 },
    ],
    ['refuses everybody', new RefusedError('forbidden', 'Ask.'), { kind: 'refused' }],
  ])('passes over a deployment that %s', async (_, error, outcome) => {
    const desk = narrationDesk({ narrate: (__, { name }) => (name === 'north' ? error : {}) }, [
      aDeployment('north'),
      aDeployment('south'),
    ]);
    const { take } = await recordSegment(aSession(spoken), desk.needs);
    expect(take.recordedBy?.deployment).toBe('south');
    expect(desk.outcomes[0]).toMatchObject(outcome);
    expect(desk.ledger).toEqual(['1 unbilled', '2 billed']);
  });

  test.each([
    ['the only deployment refuses everybody', 'deployment'],
    ['a request is refused wherever it is sent', 'request'],
  ] as const)('stops at once when %s', async (_, concerns) => {
    const refusal = new RefusedError('no', 'Act.', { concerns });
    const desk = narrationDesk({ narrate: () => refusal });
    await expect(recordSegment(aSession(spoken), desk.needs)).rejects.toBe(refusal);
    expect(desk.asked).toHaveLength(1);
  });

  test('counts an answer that was lost as paid', async () => {
    const desk = narrationDesk({
      narrate: () => new TemporaryError('cut off', { maybeBilled: true }),
    });
    await expect(recordSegment(aSession(spoken), desk.needs)).rejects.toThrow('cut off');
    expect(desk.ledger).toEqual(['1 lost']);
    expect(desk.outcomes).toEqual([{ kind: 'failed', said: 'cut off' }]);
  });

  test('stops when another model answers than the settings say', async () => {
    const desk = narrationDesk({ narrate: () => ({ model: 'gpt-audio-1.5-2026-02-23' }) });
    const recorded = recordSegment(aSession(spoken), desk.needs);
    await expect(recorded).rejects.toThrow(InputError);
    await expect(recorded).rejects.toThrow('answers with gpt-audio-1.5, not with gpt-audio-mini');
  });
});
