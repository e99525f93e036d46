import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { narrationCeiling } from '#src/domain/narration/request-ceiling.ts';
import type { NarrationRequest, Recording, Speech } from '#src/ports/speech.ts';

import { chatLine } from './chat-line.ts';
import { type CompletionParser, plainCompletionParser } from './completion-parser.ts';
import { describeEndpoint } from './endpoint.ts';
import type { TokenSource } from './keyless.ts';
import { recordingOf } from './reply.ts';
import { narrationBody, streamed } from './request.ts';
import { checkedSettings } from './speech-settings.ts';
import type { ChatAudioSettings } from './speech-settings.ts';

/** What a narrator over chat completions is made from. */
export interface ChatAudioOptions {
  readonly deployment: ConnectedDeployment;
  /** The environment that holds the key, and names what the deployment's connection does not. */
  readonly env: Environment;
  readonly settings: ChatAudioSettings;
  /** Where keyless tokens come from, by scope; the machine's own Azure sign-in unless given. */
  readonly tokens?: (scope: string) => TokenSource;
  /** Shared by the narrators of a process; parsing where it is called unless given. */
  readonly parser?: Pick<CompletionParser, 'parse'>;
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
  const { deployment, env, tokens, parser = plainCompletionParser } = options;
  const { temperature, timeoutMs, tokenScope } = checkedSettings(options.settings);
  const endpoint = describeEndpoint({ deployment, env, tokenScope });
  const line = chatLine(endpoint, { timeoutMs, tokens, parser });
  const isStreamed = deployment.connection.delivery === 'stream';

  async function narrate(
    request: NarrationRequest,
    signal: AbortSignal,
    onReceived?: () => void,
  ): Promise<Recording> {
    const body = narrationBody(request, endpoint.model, temperature);
    const { answer, quota } = isStreamed
      ? await line.askStreaming(streamed(body), signal)
      : await line.askWhole(body, signal, onReceived);
    return { ...recordingOf(answer, ceilingOf(request)), ...quota };
  }

  return { narrate, close: () => line.close() };
}

/** What a request can be billed at most, for services that do not count. */
function ceilingOf({ voice, guide, ...parts }: NarrationRequest) {
  return narrationCeiling({
    ...parts,
    direction: voice.direction,
    ...(guide?.kind === 'recording' ? { guideSeconds: guide.seconds } : {}),
  });
}
