import type { Settings } from '#src/config/settings.ts';
import { type ModelPrice, freePrice } from '#src/domain/billing/price.ts';
import type { ConnectedDeployment } from '#src/domain/deployments/connection.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { knownVoices } from '#src/domain/narration/known-voices.ts';

import { reachableDeployments } from './deployments.ts';

/** A voice that can be chosen. */
export interface OfferedVoice {
  /** What settings and `--voice` call it. */
  readonly name: string;
  /** What whoever offers it calls it besides, such as `English (Scotland)`. */
  readonly title?: string;
}

/** Who knows which voices there are: our table, the server, or espeak-ng on this machine. */
export type VoiceSource = 'documentation' | 'server' | 'machine';

/** The voices that an engine offers. */
export interface VoiceList {
  /** Empty when nobody says which there are. */
  readonly voices: readonly OfferedVoice[];
  /** Absent: nobody says which there are. */
  readonly source?: VoiceSource;
}

/** Whose voices are asked for. */
export interface VoiceQuestion {
  readonly engine: SpeechEngine;
  readonly model: string;
  /** The draft voice's for this language alone, BCP 47. */
  readonly language?: string;
}

/**
 * Finds out which voices there are to choose from. A server of one's own is asked; of the models of
 * Azure and OpenAI it is known, since neither has a list to ask for.
 *
 * @throws InputError when no deployment narrates with the model, or espeak-ng does not speak the
 *   language; TemporaryError when a server does not answer, RefusedError when it refuses the credential
 */
export async function listVoices(
  { engine, model, language }: VoiceQuestion,
  { house, environment }: { readonly house: Settings; readonly environment: Environment },
  signal: AbortSignal,
): Promise<VoiceList> {
  if (engine === 'draft') return { voices: await draftVoices(language), source: 'machine' };
  const known = knownVoices(model);
  const documented: VoiceList =
    known === undefined
      ? { voices: [] }
      : { voices: known.map((name) => ({ name })), source: 'documentation' };
  if (engine !== 'endpoint' && known !== undefined) return documented;
  const price: ModelPrice = house.prices[model] ?? freePrice;
  const found = reachableDeployments(house, environment).narrating(engine, { model, price });
  for (const deployment of found.filter(({ api }) => api === 'speech')) {
    const names = await askServer(deployment, { house, environment }, signal);
    if (names !== undefined) return { voices: names.map((name) => ({ name })), source: 'server' };
  }
  return documented;
}

async function draftVoices(language: string | undefined): Promise<readonly OfferedVoice[]> {
  const { listEspeakVoices } = await import('#src/adapters/espeak/list-voices.ts');
  const { voicesFor } = await import('#src/adapters/espeak/choose-voice.ts');
  const all = await listEspeakVoices();
  if (all.length === 0) throw new InputError('espeak-ng lists no voices.', 'Run ./lectern setup.');
  return language === undefined ? all : voicesFor(all, language);
}

async function askServer(
  deployment: ConnectedDeployment,
  { house, environment }: { readonly house: Settings; readonly environment: Environment },
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const { servedVoices } = await import('#src/adapters/speech-endpoint/served-voices.ts');
  const { azureTokenScope, timeoutSeconds } = house.speech;
  const settings = {
    timeoutMs: timeoutSeconds * 1000,
    ...(azureTokenScope === '' ? {} : { tokenScope: azureTokenScope }),
  };
  return await servedVoices({ deployment, env: environment, settings }, signal);
}
