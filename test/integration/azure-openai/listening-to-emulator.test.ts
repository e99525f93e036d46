import { describe, expect, test } from '@jest/globals';

import { chatAudioSpeech } from '#src/adapters/azure-openai/chat-audio-speech.ts';
import {
  chatAudioTranscriber,
  chatListeningCeiling,
} from '#src/adapters/azure-openai/chat-audio-transcriber.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import { admissionTokens } from '#src/domain/narration/request-ceiling.ts';
import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import type { Failure } from '#test/support/emulator/failures.ts';
import { startEmulator } from '#test/support/emulator/start-emulator.ts';

const never = new AbortController().signal;
const spoken = 'Call me Ishmael. Some years ago, never mind how long, I went to sea.';
const deployment: ConnectedDeployment = {
  name: 'sweden',
  engine: 'azure',
  api: 'chat',
  model: 'gpt-audio-mini',
  priority: 1,
  price: { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 },
  connection: { delivery: 'whole' },
};

/** Has the text narrated, with this failure, and listened to again. */
async function listenTo(failure?: Failure) {
  await using stack = new AsyncDisposableStack();
  const fail = ({ kind }: { kind: string }) => (kind === 'narration' ? failure : undefined);
  const emulator = stack.use(await startEmulator({ voice: 'tone', fail }));
  const env = emulatorEnvironment(emulator);
  const settings = { temperature: 0.8, timeoutMs: 30_000 };
  const speech = chatAudioSpeech({ deployment, env, settings });
  stack.defer(() => speech.close());
  const listener = chatAudioTranscriber({ deployment, env, settings });
  stack.defer(() => listener.close());
  const voice = { name: 'marin', model: 'gpt-audio-mini', direction: '' };
  const { audio } = await speech.narrate(
    { spoken, voice, language: 'en', bookTitle: 'Moby-Dick' },
    never,
  );
  const request = { audio, format: 'wav', seconds: audio.length / 48_000, language: 'en' } as const;
  const heard = await listener.transcribe(request, never);
  const proof = await listener.proofread({ ...request, spoken }, never);
  return { heard, proof, record: emulator.requests[1], ceiling: chatListeningCeiling(request) };
}

describe('a recording that is sent back as audio', () => {
  test('is written down word by word', async () => {
    const { heard, record } = await listenTo();
    expect(heard).toMatchObject({ text: spoken, complete: true });
    expect(record).toMatchObject({ kind: 'listening', status: 200 });
    expect(heard.usage).toEqual(record?.usage);
    expect(heard.usage.audioTokensIn).toBeGreaterThan(40);
    expect(heard.usage.audioTokensOut).toBe(0);
    expect(heard.quota?.tokens?.limit).toBe(100_000_000);
  });

  test.each<[Failure, RegExp]>([
    ['preamble', /^Sure/u],
    ['sign-off', /went to sea\. .+/u],
    ['silence', /^$/u],
    ['cut-audio', /^Call me Ishmael\.(?!.*sea)/u],
  ])('tells of a take with %s what is really in it', async (failure, text) => {
    expect((await listenTo(failure)).heard.text).toMatch(text);
  });

  test.each<[Failure | undefined, boolean, RegExp]>([
    [undefined, true, /^$/u],
    ['preamble', false, /says "sure here is/u],
    ['cut-audio', false, /where the script says/u],
    ['other-word', false, /says "turnip"/u],
  ])(
    'is proofread: with %s it is %p that it says the script',
    async (failure, isVerbatim, remark) => {
      const { proof } = await listenTo(failure);
      expect(proof.isVerbatim).toBe(isVerbatim);
      expect(proof.remarks.join()).toMatch(remark);
    },
  );

  test('never costs more than its ceiling', async () => {
    const { heard, ceiling, record } = await listenTo();
    expect(heard.usage.textTokensIn).toBeLessThanOrEqual(ceiling.textTokensIn);
    expect(heard.usage.audioTokensIn).toBeLessThanOrEqual(ceiling.audioTokensIn);
    expect(heard.usage.textTokensOut).toBeLessThanOrEqual(ceiling.textTokensOut);
    expect(record?.maxCompletionTokens).toBe(ceiling.textTokensOut);
    expect(admissionTokens(ceiling)).toBeGreaterThan(ceiling.textTokensOut);
  });
});
