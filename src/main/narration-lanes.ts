import { availableParallelism } from 'node:os';

import { findExecutable } from '#src/adapters/machine/find-executable.ts';
import type { Settings } from '#src/config/settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { Environment } from '#src/domain/machine/environment.ts';

/** How many segments a process narrates at a time with an engine. */
export function narrationsAtOnce(engine: SpeechEngine, house: Settings): number {
  // The draft voice works on this machine's cores; a service elsewhere takes as many as it is set to.
  return engine === 'draft' ? availableParallelism() : house.speech.concurrency;
}

/** The engines that a worker in this environment can narrate with. */
export async function availableEngines(
  environment: Environment,
  { deployments }: Settings,
): Promise<SpeechEngine[]> {
  const named = (engine: SpeechEngine): boolean =>
    deployments.some((deployment) => deployment.engine === engine);
  const engines: SpeechEngine[] = [];
  if (environment['AZURE_OPENAI_ENDPOINT'] || named('azure')) engines.push('azure');
  if (environment['OPENAI_API_KEY'] || environment['OPENAI_BASE_URL'] || named('openai')) {
    engines.push('openai');
  }
  if (named('endpoint')) engines.push('endpoint');
  if (await findExecutable('espeak-ng', environment['PATH'] ?? '')) engines.push('draft');
  return engines;
}
