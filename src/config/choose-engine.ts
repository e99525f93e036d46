import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { expectedEngine } from '#src/domain/machine/expected-engine.ts';

import type { DeploymentSettings } from './deployment-settings.ts';

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

/**
 * Which engine narrates: the flag, else the settings, else that of the first deployment that they
 * name, else what the environment has keys for.
 */
export function chooseEngine(asked: {
  readonly flag: SpeechEngine | undefined;
  readonly setting: SpeechEngine | 'auto';
  /** Those that the settings name. */
  readonly deployments: readonly Pick<DeploymentSettings, 'engine' | 'api' | 'name'>[];
  readonly environment: Environment;
}): EngineChoice {
  const { flag, setting, deployments, environment } = asked;
  if (flag !== undefined) return { engine: flag, reason: 'as --speech says' };
  if (setting !== 'auto') return { engine: setting, reason: 'as the settings say' };
  const first = deployments.find(({ api }) => api !== 'transcription');
  if (first !== undefined) {
    return { engine: first.engine, reason: `since the settings name the deployment ${first.name}` };
  }
  const engine = expectedEngine(environment);
  return { engine, reason: environmentReasons[engine] };
}
