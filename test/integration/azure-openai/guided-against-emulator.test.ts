import { describe, expect, test } from '@jest/globals';

import type { Usage } from '#src/domain/billing/usage.ts';
import { narrationCeiling } from '#src/domain/narration/request-ceiling.ts';
import { aDeployment } from '#test/support/a-deployment.ts';
import { readWav } from '#test/support/emulator/wav.ts';

import { never, openStudio, request, spoken } from './open-studio.ts';

describe('a narration with more than its text', () => {
  test('insists, and knows what stands before, and reads its text alone', async () => {
    await using studio = await openStudio();
    const preceding = 'It was <script> before.';
    const asked = { ...request, insistence: 'firm', preceding } as const;
    expect(await studio.speech.narrate(asked, never)).toMatchObject({ transcript: spoken });
    expect(studio.emulator.requests).toMatchObject([{ script: spoken, status: 200 }]);
  });

  test.each(['whole', 'stream'] as const)(
    'goes on from an earlier answer (%s)',
    async (delivery) => {
      await using studio = await openStudio({}, () => ({
        deployment: aDeployment('azure', { delivery }),
      }));
      const { answer } = await studio.speech.narrate(request, never);
      const guide = { kind: 'earlier-answer', audioId: answer?.audioId ?? '' } as const;
      const next = await studio.speech.narrate({ ...request, spoken: 'So I went.', guide }, never);
      expect(next).toMatchObject({ transcript: 'So I went.' });
      const [first, second] = studio.emulator.requests;
      expect(second).toMatchObject({ status: 200, script: 'So I went.' });
      expect(second?.usage?.textTokensIn).toBeGreaterThan(first?.usage?.textTokensIn ?? Infinity);
    },
  );

  test.each(['whole', 'stream'] as const)(
    'is told when an earlier answer is forgotten (%s)',
    async (delivery) => {
      let now = Date.now();
      await using studio = await openStudio({ now: () => now }, () => ({
        deployment: aDeployment('azure', { delivery }),
      }));
      const { answer } = await studio.speech.narrate(request, never);
      now = (answer?.expiresAtMs ?? 0) + 1000;
      const guide = { kind: 'earlier-answer', audioId: answer?.audioId ?? '' } as const;
      const guided = studio.speech.narrate({ ...request, guide }, never);
      await expect(guided).rejects.toMatchObject({ name: 'GuideLostError' });
      expect(studio.emulator.requests).toMatchObject([{}, { errorCode: 'audio_not_found' }]);
    },
  );

  test('carries a reference recording, and is billed for it', async () => {
    await using studio = await openStudio();
    const { audio } = await studio.speech.narrate({ ...request, spoken: 'A'.repeat(140) }, never);
    const guide = { kind: 'recording', audio, seconds: 10 } as const;
    const guided = await studio.speech.narrate({ ...request, guide }, never);
    expect(guided).toMatchObject({ transcript: spoken, usage: { audioTokensIn: 100 } });
    expect(studio.emulator.requests[1]).toMatchObject({ script: spoken, status: 200 });
  });

  test('never costs more than its ceiling', async () => {
    await using studio = await openStudio({ fail: () => 'runaway' });
    const { audio, answer, usage } = await studio.speech.narrate(request, never);
    const seconds = readWav(Buffer.from(audio)).data.length / 48_000;
    const parts = { ...request, direction: request.voice.direction };
    expectWithin(usage, narrationCeiling(parts));
    const recording = { kind: 'recording', audio, seconds } as const;
    const guided = await studio.speech.narrate({ ...request, guide: recording }, never);
    expectWithin(guided.usage, narrationCeiling({ ...parts, guideSeconds: seconds }));
    const earlier = { kind: 'earlier-answer', audioId: answer?.audioId ?? '' } as const;
    const next = await studio.speech.narrate({ ...request, guide: earlier }, never);
    expectWithin(next.usage, narrationCeiling({ ...parts, earlierSeconds: seconds }));
  });

  function expectWithin(usage: Usage, ceiling: Usage): void {
    expect(usage.textTokensIn).toBeLessThanOrEqual(ceiling.textTokensIn);
    expect(usage.audioTokensIn).toBeLessThanOrEqual(ceiling.audioTokensIn);
    const out = usage.textTokensOut + usage.audioTokensOut;
    expect(out).toBeLessThanOrEqual(ceiling.textTokensOut + ceiling.audioTokensOut);
  }
});
