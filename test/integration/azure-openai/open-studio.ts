import {
  type ChatAudioOptions,
  type ChatAudioSpeech,
  chatAudioSpeech,
} from '#src/adapters/azure-openai/chat-audio-speech.ts';
import type { ConnectedDeployment, Connection } from '#src/domain/deployments/connection.ts';
import type { NarrationRequest } from '#src/ports/speech.ts';
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

/** A deployment of gpt-audio-mini, called sweden in the settings. */
export function deploymentOf(
  engine: ConnectedDeployment['engine'] = 'azure',
  connection: Partial<Connection> = {},
): ConnectedDeployment {
  return {
    name: 'sweden',
    engine,
    api: 'chat',
    model: 'gpt-audio-mini',
    priority: 1,
    price: { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 },
    connection: { delivery: 'whole', ...connection },
  };
}

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
    deployment: deploymentOf(),
    env: emulatorEnvironment(emulator),
    settings: { temperature: 0.8, timeoutMs: 30_000 },
    ...speechOf(emulator),
  });
  const all = stack.move();
  all.defer(() => speech.close());
  return { emulator, speech, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
