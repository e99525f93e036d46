import {
  type ChatAudioOptions,
  type ChatAudioSpeech,
  chatAudioSpeech,
} from '#src/adapters/azure-openai/chat-audio-speech.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';
import { aDeployment } from '#test/support/a-deployment.ts';
import { emulatorEnvironment } from '#test/support/emulator-environment.ts';
import type { EmulatorOptions } from '#test/support/emulator/options.ts';
import { type Emulator, startEmulator } from '#test/support/emulator/start-emulator.ts';

export const spoken = 'Call me Ishmael. Some years ago, never mind how long, I went to sea.';
export const request: NarrationRequest = {
  spoken,
  voice: { name: 'marin', model: 'gpt-audio-mini', direction: 'dry and unhurried' },
  language: 'en',
  bookTitle: 'Moby-Dick',
};
export const never = new AbortController().signal;

/** An emulator and a narrator that asks it. */
export interface Studio extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly speech: ChatAudioSpeech;
}

/** Starts an emulator and opens a narrator, made as `speechOf` says where it does. */
export async function openStudio(
  options: EmulatorOptions = {},
  speechOf: (emulator: Emulator) => Partial<ChatAudioOptions> = () => ({}),
): Promise<Studio> {
  await using stack = new AsyncDisposableStack();
  const emulator = stack.use(await startEmulator({ voice: 'tone', ...options }));
  const speech = chatAudioSpeech({
    deployment: aDeployment(),
    env: emulatorEnvironment(emulator),
    settings: { temperature: 0.8, timeoutMs: 30_000 },
    ...speechOf(emulator),
  });
  const all = stack.move();
  all.defer(() => speech.close());
  return { emulator, speech, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
