import { chooseEngine } from '#src/config/choose-engine.ts';
import { loadHouse } from '#src/config/load-settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import { listVoices } from '#src/main/list-voices.ts';

import { interruption } from '../interruption.ts';
import { type VoiceSheet, voicesTable } from './voices-table.ts';

/** The options of `lectern voices`, as commander gives them. */
export interface VoicesOptions {
  readonly speech?: SpeechEngine;
  readonly language?: string;
  readonly json?: boolean;
}

/** Prints which voices there are to choose from, for the engine that would narrate. */
export async function runVoices(
  { speech: flag, language, json = false }: VoicesOptions,
  environment: Environment,
): Promise<void> {
  using interrupt = interruption();
  const house = await loadHouse();
  const { engine, reason } = chooseEngine({
    flag,
    setting: house.speech.engine,
    deployments: house.deployments,
    environment,
  });
  const isDraft = engine === 'draft';
  const model = isDraft ? draftModel : house.speech.model;
  const question = { engine, model, ...(language === undefined ? {} : { language }) };
  const list = await listVoices(question, { house, environment }, interrupt.signal);
  const current = isDraft ? house.speech.draftVoice : house.speech.voice;
  const sheet: VoiceSheet = { engine, reason, model, current, ...list };
  process.stdout.write(`${json ? JSON.stringify(sheet, null, 2) : voicesTable(sheet)}\n`);
}
