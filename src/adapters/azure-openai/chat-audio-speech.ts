import type { Environment } from '#src/domain/machine/environment.ts';
import type { NarrationRequest, Recording, Speech } from '#src/ports/speech.ts';

import { openClient } from './client.ts';
import { describeEndpoint } from './endpoint.ts';
import { keylessTokens } from './keyless.ts';
import type { TokenSource } from './keyless.ts';
import { recordingOf } from './reply.ts';
import { narrationBody } from './request.ts';
import { checkedSettings } from './speech-settings.ts';
import type { ChatAudioSettings } from './speech-settings.ts';
import { translateError } from './translate-error.ts';

/** What a narrator over chat completions is made from. */
export interface ChatAudioOptions {
  readonly engine: 'azure' | 'openai';
  /** The environment that names the service and holds its key. */
  readonly env: Environment;
  readonly settings: ChatAudioSettings;
  /** Where keyless tokens come from, by scope; the machine's own Azure sign-in unless given. */
  readonly tokens?: (scope: string) => TokenSource;
}

/** A narrator with connections to close. */
export interface ChatAudioSpeech extends Speech {
  /** Closes its connections, after the requests under way have ended. */
  close(): Promise<void>;
}

/**
 * A narrator that asks an audio-capable chat model to read: a deployment of Azure OpenAI, OpenAI
 * itself or a compatible server. One narration is one HTTP request, never retried here.
 *
 * @throws InputError when the environment or the settings do not say what is needed
 */
export function chatAudioSpeech(options: ChatAudioOptions): ChatAudioSpeech {
  const { engine, env, tokens = keylessTokens } = options;
  const { temperature, timeoutMs, tokenScope } = checkedSettings(options.settings);
  const endpoint = describeEndpoint({ engine, env, tokenScope });
  const client = openClient(endpoint, { timeoutMs, tokens });

  async function narrate(request: NarrationRequest, signal: AbortSignal): Promise<Recording> {
    signal.throwIfAborted();
    const body = narrationBody(request, endpoint, temperature);
    const completion = await client.openai.chat.completions
      .create(body, { signal })
      .catch((error: unknown) => {
        const { model } = request.voice;
        throw translateError(error, { endpoint, model, timeoutMs, signal, nowMs: Date.now() });
      });
    return recordingOf(completion);
  }

  return { engine, narrate, close: () => client.close() };
}
