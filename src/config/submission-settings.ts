import type { ModelPrice } from '#src/domain/billing/price.ts';
import { InputError } from '#src/domain/errors.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import type { SpeechEngine, Submission } from '#src/domain/submission/submission.ts';

import type { Settings } from './settings.ts';

/** The part of a submission that comes from settings. */
export type SubmissionSettings = Pick<
  Submission,
  'engine' | 'voice' | 'price' | 'retry' | 'sizes' | 'pauses' | 'outputs' | 'narrator'
>;

const free: ModelPrice = { textIn: 0, textOut: 0, audioIn: 0, audioOut: 0 };

/**
 * Turns settings into what a submission carries.
 *
 * @param voiceFlag the voice asked for on the command line
 * @throws InputError when the model has no price: what it costs could not be told
 */
export function submissionSettings(
  settings: Settings,
  engine: SpeechEngine,
  voiceFlag: string | undefined,
): SubmissionSettings {
  const { speech, segments: sizes, pauses, outputs, narrator } = settings;
  const common = {
    engine,
    retry: { attempts: speech.attempts, firstDelayMs: speech.firstRetrySeconds * 1000 },
    sizes,
    pauses,
    outputs,
  };
  if (engine === 'draft') {
    const voice = { name: voiceFlag ?? speech.draftVoice, model: draftModel, direction: '' };
    return { ...common, voice, price: free, narrator: narrator || 'Lectern draft voice' };
  }
  const { model, direction } = speech;
  const voice = { name: voiceFlag ?? speech.voice, model, direction };
  const price = settings.prices[model];
  if (price === undefined) {
    throw new InputError(
      `The settings give no price for the model ${model}.`,
      `Add prices.${model} to config/lectern.yaml or to the book's YAML.`,
    );
  }
  return { ...common, voice, price, narrator: narrator || `${voice.name} (${model})` };
}
