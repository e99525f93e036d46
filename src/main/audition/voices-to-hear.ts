import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';

import type { BookRequest } from '../book-request.ts';
import { listVoices } from '../list-voices.ts';

/** More than a dozen can't be compared by ear. */
const mostVoices = 12;

/** Voices that are to be heard, and those there are besides. */
export interface VoicesToHear {
  readonly heard: readonly string[];
  readonly others: readonly string[];
}

/**
 * The voices of an audition for which nobody named any: the one in force first, and up to eleven
 * others that there are.
 *
 * @throws InputError when nobody says which voices there are; what `listVoices` throws
 */
export async function voicesToHear(
  { settings, house }: BookRequest,
  language: string,
  { environment, signal }: { readonly environment: Environment; readonly signal: AbortSignal },
): Promise<VoicesToHear> {
  const { engine, voice } = settings;
  const question = { engine, model: voice.model, language };
  const { voices } = await listVoices(question, { house, environment }, signal);
  if (voices.length === 0) {
    throw new InputError(
      `Nobody says which voices ${voice.model} has.`,
      'Name those to be heard, such as --voices one,other.',
    );
  }
  const names = voices.map(({ name }) => name);
  const current = names.filter((name) => name === voice.name);
  const all = [...new Set([...current, ...names])];
  return { heard: all.slice(0, mostVoices), others: all.slice(mostVoices) };
}
