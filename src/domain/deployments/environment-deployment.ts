import type { ModelPrice } from '../billing/price.ts';
import type { Environment } from '../machine/environment.ts';
import type { ConnectedDeployment } from './connection.ts';
import type { DeploymentApi } from './deployment.ts';
import type { SpeechEngine } from './speech-engine.ts';

/**
 * The deployment of an engine that the environment names, where the settings name none: it is
 * believed to serve the model that is asked for.
 *
 * @returns undefined when the environment names no service of this engine
 */
export function environmentDeployment(
  engine: SpeechEngine,
  environment: Environment,
  wanted: { readonly model: string; readonly price: ModelPrice },
): ConnectedDeployment | undefined {
  const host = serviceHost(engine, environment);
  if (host === undefined) return undefined;
  const called = engine === 'azure' ? environment['AZURE_OPENAI_DEPLOYMENT_NAME']?.trim() : '';
  return {
    name: `${called || wanted.model}@${host}`,
    engine,
    api: engine === 'openai' ? apiOf(wanted.model) : 'chat',
    model: wanted.model,
    priority: 1,
    price: wanted.price,
    connection: { delivery: 'whole' },
  };
}

function serviceHost(engine: SpeechEngine, environment: Environment): string | undefined {
  switch (engine) {
    case 'azure':
      return hostIn(environment['AZURE_OPENAI_ENDPOINT']);
    case 'openai':
      if (!environment['OPENAI_API_KEY'] && !environment['OPENAI_BASE_URL']) return undefined;
      return hostIn(environment['OPENAI_BASE_URL'] || 'https://api.openai.com');
    case 'endpoint':
    case 'draft':
      return undefined;
  }
}

/** The host in an address, or the address itself where it is none: the adapter says what is wrong. */
function hostIn(address: string | undefined): string | undefined {
  if (!address) return undefined;
  return URL.canParse(address) ? new URL(address).host : address;
}

/** What OpenAI's models answer to, by how it names them. */
function apiOf(model: string): DeploymentApi {
  if (/transcribe|whisper/.test(model)) return 'transcription';
  return /tts/.test(model) ? 'speech' : 'chat';
}
