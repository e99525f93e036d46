import type { Environment } from '#src/domain/machine/environment.ts';
import { expectedEngine } from '#src/domain/machine/expected-engine.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';

/** An engine and why it is used, for people. */
export interface EngineChoice {
  readonly engine: SpeechEngine;
  readonly reason: string;
}

const environmentReasons: Readonly<Record<SpeechEngine, string>> = {
  azure: 'since AZURE_OPENAI_ENDPOINT is set',
  openai: 'since OPENAI_API_KEY is set',
  endpoint: 'since the settings name a server',
  draft: 'since neither AZURE_OPENAI_ENDPOINT nor OPENAI_API_KEY is set',
};

/** Which engine narrates: the flag, else the settings, else what the environment has keys for. */
export function chooseEngine(asked: {
  readonly flag: SpeechEngine | undefined;
  readonly setting: SpeechEngine | 'auto';
  readonly environment: Environment;
}): EngineChoice {
  const { flag, setting, environment } = asked;
  if (flag !== undefined) return { engine: flag, reason: 'as --speech says' };
  if (setting !== 'auto') return { engine: setting, reason: 'as the settings say' };
  const engine = expectedEngine(environment);
  return { engine, reason: environmentReasons[engine] };
}
