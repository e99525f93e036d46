import { afterEach, describe, expect, test } from '@jest/globals';

import {
  type ChatAudioTranscriber,
  chatAudioTranscriber,
  chatListeningCeiling,
} from '#src/adapters/azure-openai/chat-audio-transcriber.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';
import { InputError } from '#src/domain/errors.ts';
import { aDeployment } from '#test/support/a-deployment.ts';

import { type LoopbackService, answerJson, loopbackService } from './loopback-service.ts';

const audio = Buffer.concat([wavHeader(24_000), Buffer.alloc(48_000)]);
const request = { audio, format: 'wav', seconds: 1, language: 'en' } as const;
const never = new AbortController().signal;
const usage = {
  prompt_tokens: 130,
  completion_tokens: 9,
  prompt_tokens_details: { audio_tokens: 10, text_tokens: 120 },
  completion_tokens_details: { audio_tokens: 0, text_tokens: 9 },
};
const heardUsage = { textTokensIn: 120, audioTokensIn: 10, textTokensOut: 9, audioTokensOut: 0 };

const opened: ChatAudioTranscriber[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});
const written = (content: string, finish = 'stop') => ({
  choices: [{ finish_reason: finish, message: { role: 'assistant', content } }],
  usage,
});
/** A service that answers so, and a listener that asks it. */
async function listening(
  answer: object,
  { status = 200 }: { status?: number } = {},
): Promise<{ service: LoopbackService; listener: ChatAudioTranscriber } & AsyncDisposable> {
  const headers = { 'x-ratelimit-remaining-tokens': '500' };
  const service = await loopbackService((response) =>
    answerJson(response, answer, { status, headers }),
  );
  const listener = chatAudioTranscriber({
    deployment: aDeployment('openai', { endpoint: `${service.url}/v1` }),
    env: {},
    settings: { timeoutMs: 20_000 },
  });
  opened.push(listener);
  return { service, listener, [Symbol.asyncDispose]: () => service[Symbol.asyncDispose]() };
}

describe('a transcription', () => {
  test('asks for the words alone, with a low temperature that is not 0', async () => {
    await using studio = await listening(written('<heard>Call me Ishmael.</heard>'));
    expect(await studio.listener.transcribe(request, never)).toEqual({
      text: 'Call me Ishmael.',
      complete: true,
      usage: heardUsage,
      isCounted: true,
      quota: { tokens: { remaining: 500 } },
    });
    const { body } = studio.service.received[0] ?? {};
    expect(body).toMatchObject({ model: 'gpt-audio-mini', modalities: ['text'] });
    expect(body?.['temperature']).toBeGreaterThan(0);
    expect(body?.['temperature']).toBeLessThan(0.3);
    expect(JSON.stringify(body)).toContain(audio.toString('base64'));
    expect(JSON.stringify(body)).toContain('English (en)');
  });

  test('that was cut off says so', async () => {
    await using studio = await listening(written('<heard>Call me', 'length'));
    const heard = await studio.listener.transcribe(request, never);
    expect(heard).toMatchObject({ text: 'Call me', complete: false });
  });

  test('of silence is empty', async () => {
    await using studio = await listening(written('<heard></heard>'));
    expect((await studio.listener.transcribe(request, never)).text).toBe('');
  });

  test.each([
    [400, { error: { code: 'content_filter', message: 'x' } }, 'ContentFilteredError'],
    [200, written('', 'content_filter'), 'ContentFilteredError'],
    [401, { error: { message: 'x' } }, 'RefusedError'],
    [429, { error: { message: 'x' } }, 'ThrottledError'],
    [500, { error: { message: 'x' } }, 'TemporaryError'],
  ])('that is answered with %p %j is a %s', async (status, answer, name) => {
    await using studio = await listening(answer, { status });
    await expect(studio.listener.transcribe(request, never)).rejects.toMatchObject({ name });
  });

  test('of a recording that no service takes sends nothing', async () => {
    await using studio = await listening(written('x'));
    const large = { ...request, audio: new Uint8Array(20_000_001) };
    await expect(studio.listener.transcribe(large, never)).rejects.toBeInstanceOf(InputError);
    expect(studio.service.received).toHaveLength(0);
  });
});

describe('a proof', () => {
  const asked = { ...request, spoken: 'Call me Ishmael.' };

  test('has the verdict and what differs', async () => {
    const verdict = { verbatim: false, differences: ['"me" is missing'] };
    await using studio = await listening(written(JSON.stringify(verdict)));
    expect(await studio.listener.proofread(asked, never)).toMatchObject({
      isVerbatim: false,
      remarks: ['"me" is missing'],
      usage: heardUsage,
    });
    expect(JSON.stringify(studio.service.received[0]?.body)).toContain(
      '<script>\\nCall me Ishmael.\\n</script>',
    );
  });

  test('without a verdict is a fault that passes, and was billed', async () => {
    await using studio = await listening(written('It sounds lovely!'));
    await expect(studio.listener.proofread(asked, never)).rejects.toMatchObject({
      name: 'TemporaryError',
      maybeBilled: true,
      message: expect.stringContaining('It sounds lovely!'),
    });
  });
});

describe('the ceiling of a listening request', () => {
  test('is higher with a script to compare with', () => {
    const alone = chatListeningCeiling(request);
    const compared = chatListeningCeiling({ ...request, spoken: 'x'.repeat(500) });
    expect(compared.textTokensIn).toBeGreaterThan(alone.textTokensIn + 400);
    expect(compared.audioTokensIn).toBe(alone.audioTokensIn);
  });
});
