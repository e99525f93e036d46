import {
  type CompletionParser,
  threadCompletionParser,
} from '#src/adapters/azure-openai/completion-parser.ts';
import type { Settings } from '#src/config/settings.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { Narrators, Speech } from '#src/ports/speech.ts';
import type { Transcriber, Transcribers } from '#src/ports/transcriber.ts';

/** Something that may hold connections. */
interface Closable {
  close?(): Promise<void>;
}

/** The narrators and listeners of a process. */
export type Voices = Narrators & Transcribers & { close(): Promise<void> };

/**
 * Finds narrators and listeners by deployment. Each is loaded when it is first asked for: the cloud
 * clients alone take over a second to import.
 */
export function narrators(environment: Environment, settings: Settings): Voices {
  let parser: CompletionParser | undefined;
  const source: Source = {
    env: environment,
    settings: serviceSettings(settings),
    parser: () => (parser ??= threadCompletionParser()),
  };
  const speeches = madeOnce((deployment) => makeSpeech(deployment, source));
  const listeners = madeOnce((deployment) => makeTranscriber(deployment, source));
  return {
    speech: (deployment) => speeches.of(deployment),
    transcriber: (deployment) => listeners.of(deployment),
    async close() {
      await speeches.close();
      await listeners.close();
      await parser?.close();
    },
  };
}

/** Makes a thing for each deployment when it is first asked for, and closes them all. */
function madeOnce<Thing extends Closable>(
  make: (deployment: ConnectedDeployment) => Promise<Thing>,
) {
  const made = new Map<string, Promise<Thing>>();
  return {
    of(deployment: ConnectedDeployment): Promise<Thing> {
      const known = made.get(deployment.name) ?? make(deployment);
      made.set(deployment.name, known);
      return known;
    },
    async close(): Promise<void> {
      for (const thing of await Promise.allSettled(made.values())) {
        if (thing.status === 'fulfilled') await thing.value.close?.();
      }
    },
  };
}

/** What adapters need besides a deployment. */
interface Source {
  readonly env: Environment;
  readonly settings: ReturnType<typeof serviceSettings>;
  /** One for all narrators of the process. */
  readonly parser: () => CompletionParser;
}

function serviceSettings({ speech }: Settings) {
  const { temperature, timeoutSeconds, azureTokenScope } = speech;
  return {
    temperature,
    timeoutMs: timeoutSeconds * 1000,
    ...(azureTokenScope === '' ? {} : { tokenScope: azureTokenScope }),
  };
}

async function makeSpeech(
  deployment: ConnectedDeployment,
  { parser, ...source }: Source,
): Promise<Speech & Closable> {
  if (deployment.engine === 'draft') {
    const { espeakSpeech } = await import('#src/adapters/espeak/espeak-speech.ts');
    return espeakSpeech();
  }
  if (deployment.api === 'speech') {
    const { speechEndpoint } = await import('#src/adapters/speech-endpoint/speech-endpoint.ts');
    return speechEndpoint({ deployment, ...source });
  }
  const { chatAudioSpeech } = await import('#src/adapters/azure-openai/chat-audio-speech.ts');
  return chatAudioSpeech({ deployment, ...source, parser: parser() });
}

async function makeTranscriber(
  deployment: ConnectedDeployment,
  { env, settings }: Source,
): Promise<Transcriber & Closable> {
  if (deployment.api === 'transcription') {
    const { endpointTranscriber } =
      await import('#src/adapters/speech-endpoint/endpoint-transcriber.ts');
    return endpointTranscriber({ deployment, env, settings });
  }
  const { chatAudioTranscriber } =
    await import('#src/adapters/azure-openai/chat-audio-transcriber.ts');
  return chatAudioTranscriber({ deployment, env, settings });
}
