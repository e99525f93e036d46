import type { SpeechEngine } from '#src/domain/submission/submission.ts';

/** An engine and why it is used, for people. */
export interface EngineChoice {
  readonly engine: SpeechEngine;
  readonly reason: string;
}

/** Which engine narrates: the flag, else the settings, else what the environment has keys for. */
export function chooseEngine(asked: {
  readonly flag: SpeechEngine | undefined;
  readonly setting: SpeechEngine | 'auto';
  readonly environment: Readonly<Record<string, string | undefined>>;
}): EngineChoice {
  const { flag, setting, environment } = asked;
  if (flag !== undefined) return { engine: flag, reason: 'as --speech says' };
  if (setting !== 'auto') return { engine: setting, reason: 'as the settings say' };
  if (environment['AZURE_OPENAI_ENDPOINT']) {
    return { engine: 'azure', reason: 'since AZURE_OPENAI_ENDPOINT is set' };
  }
  if (environment['OPENAI_API_KEY']) {
    return { engine: 'openai', reason: 'since OPENAI_API_KEY is set' };
  }
  return {
    engine: 'draft',
    reason: 'since neither AZURE_OPENAI_ENDPOINT nor OPENAI_API_KEY is set',
  };
}
