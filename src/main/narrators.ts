import type { Settings } from '#src/config/settings.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { SpeechEngine } from '#src/domain/submission/submission.ts';
import type { Narrators, Speech } from '#src/ports/speech.ts';

/** A narrator that may hold connections. */
type ClosableSpeech = Speech & { close?(): Promise<void> };

/**
 * Finds narrators by engine. Each is loaded when it is first asked for: the cloud clients alone
 * take over a second to import.
 */
export function narrators(
  environment: Environment,
  settings: Settings,
): Narrators & { close(): Promise<void> } {
  const made = new Map<SpeechEngine, Promise<ClosableSpeech>>();
  return {
    async speech(engine) {
      const known = made.get(engine) ?? makeSpeech(engine, environment, settings);
      made.set(engine, known);
      return await known;
    },
    async close() {
      const speeches = await Promise.allSettled(made.values());
      for (const speech of speeches) {
        if (speech.status === 'fulfilled') await speech.value.close?.();
      }
    },
  };
}

async function makeSpeech(
  engine: SpeechEngine,
  env: Environment,
  { speech }: Settings,
): Promise<ClosableSpeech> {
  if (engine === 'draft') {
    const { espeakSpeech } = await import('#src/adapters/espeak/espeak-speech.ts');
    return espeakSpeech();
  }
  const { chatAudioSpeech } = await import('#src/adapters/azure-openai/chat-audio-speech.ts');
  const { temperature, timeoutSeconds, azureTokenScope } = speech;
  return chatAudioSpeech({
    engine,
    env,
    settings: {
      temperature,
      timeoutMs: timeoutSeconds * 1000,
      ...(azureTokenScope === '' ? {} : { tokenScope: azureTokenScope }),
    },
  });
}
