import type { Budget } from '#src/domain/billing/budget.ts';
import { type ModelPrice, freePrice } from '#src/domain/billing/price.ts';
import type { ChapterRules } from '#src/domain/chapters/chapter-rules.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { InputError } from '#src/domain/errors.ts';
import type { MasteringPreset } from '#src/domain/mastering/mastering.ts';
import { draftModel } from '#src/domain/narration/take.ts';
import type { Voice } from '#src/domain/narration/voice.ts';
import type { LexiconEntry } from '#src/domain/spoken-text/lexicon/lexicon-entry.ts';
import type { Outputs, SubmittedEar, Submission } from '#src/domain/submission/submission.ts';

import type { BookFile } from './book-file.ts';
import { masteringOf } from './mastering-settings.ts';
import type { Settings } from './settings.ts';

/** The part of a submission that comes from settings. */
export type SubmissionSettings = Omit<
  Submission,
  | ('bookId' | 'run' | 'manuscript' | 'hasCover' | 'metadata' | 'fallbackTitle' | 'outFolder')
  | ('chapters' | 'continuity')
>;

/** What decides, besides the settings in force. */
export interface SubmissionChoices {
  readonly engine: SpeechEngine;
  /** The voice asked for on the command line. */
  readonly voiceFlag?: string | undefined;
  /** The book's own YAML, for what belongs to one book alone. */
  readonly own: BookFile;
  /** The book's entries before the house's. */
  readonly lexicon: readonly LexiconEntry[];
  /** The book's cap asked for on the command line, in US dollars. */
  readonly budgetFlag?: number | undefined;
  /** The batch that the book is part of. */
  readonly batch?: string | undefined;
}

/**
 * Turns settings into what a submission carries.
 *
 * @throws InputError when the model has no price: what it costs could not be told
 */
export function submissionSettings(
  settings: Settings,
  { engine, voiceFlag, own, lexicon, budgetFlag, batch }: SubmissionChoices,
): SubmissionSettings {
  const { speech, pauses, narrator, credits } = settings;
  const isDraft = engine === 'draft';
  const voices = own.voices ?? {};
  const voice = isDraft
    ? { name: voiceFlag ?? speech.draftVoice, model: draftModel, direction: '' }
    : { name: voiceFlag ?? speech.voice, model: speech.model, direction: speech.direction };
  return {
    engine,
    retry: { attempts: speech.attempts, firstDelayMs: speech.firstRetrySeconds * 1000 },
    voice,
    speakers: Object.fromEntries(
      Object.entries(voices).map(([name, said]) => [name, speakerVoice(voice, isDraft, said)]),
    ),
    casting: Object.entries(voices).map(([speaker, { chapters = [], quotes = [] }]) => ({
      speaker,
      chapters,
      quotes,
    })),
    chapterRules: chapterRulesOf(own, settings),
    sizes: settings.segments,
    spokenRules: settings.spokenText,
    lexicon,
    isDraft,
    pauses,
    mastering: masteringOf(settings.mastering),
    outputs: outputsOf(settings),
    gate: settings.gate,
    ladder: settings.retakes.ladder,
    secondEar: secondEarOf(settings, isDraft),
    budget: budgetOf(settings, { budgetFlag, batch }),
    credits,
    price: isDraft ? freePrice : priceOfModel(settings),
    narrator: narrator || (isDraft ? 'Lectern draft voice' : `${voice.name} (${voice.model})`),
  };
}

/** Bit rate of MP3s that the presets' retailers ask for, in kilobits a second. */
const presetMp3Bitrates: Readonly<Partial<Record<MasteringPreset, number>>> = { librivox: 128 };
const usualMp3Bitrate = 192;

function outputsOf({ outputs, mastering }: Settings): Outputs {
  const { mp3Bitrate } = outputs;
  const auto = presetMp3Bitrates[mastering.preset] ?? usualMp3Bitrate;
  return { ...outputs, mp3Bitrate: mp3Bitrate === 'auto' ? auto : mp3Bitrate };
}

/** A speaker has what the narrator has, where nothing is said of them. */
function speakerVoice(
  narrator: Voice,
  isDraft: boolean,
  own: Pick<NonNullable<BookFile['voices']>[string], 'voice' | 'draftVoice' | 'direction'>,
): Voice {
  return isDraft
    ? { ...narrator, name: own.draftVoice ?? narrator.name }
    : {
        ...narrator,
        name: own.voice ?? narrator.name,
        direction: own.direction ?? narrator.direction,
      };
}

function chapterRulesOf({ chapters = {} }: BookFile, { parts }: Settings): ChapterRules {
  const { include, exclude, split, merge, rename } = chapters;
  return {
    parts,
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(split === undefined
      ? {}
      : {
          split: split.map(({ at, chapter, title }) => ({
            at,
            ...(chapter === undefined ? {} : { chapter }),
            ...(title === undefined ? {} : { title }),
          })),
        }),
    ...(merge === undefined ? {} : { merge }),
    ...(rename === undefined ? {} : { rename }),
  };
}

/** The draft voice needs no second ear: it says what it is given, and nobody listens for free. */
function secondEarOf(settings: Settings, isDraft: boolean): SubmittedEar {
  const model = listeningModel(settings);
  const { secondEar } = settings;
  const price = priceOf(model, settings);
  if (isDraft || secondEar.when === 'never') {
    return { ...secondEar, model, when: 'never', price: freePrice };
  }
  if (price !== undefined) return { ...secondEar, model, price };
  throw new InputError(
    `The settings give no price for the model ${model}, which listens (secondEar.model).`,
    `Add prices.${model} to config/lectern.yaml or to the book's YAML.`,
  );
}

/** The model that listens to recordings. */
export function listeningModel({ secondEar, speech }: Settings): string {
  return secondEar.model || speech.model;
}

function budgetOf(
  { budget: { bookUsd, batchUsd } }: Settings,
  { budgetFlag = bookUsd, batch }: Pick<SubmissionChoices, 'budgetFlag' | 'batch'>,
): Budget {
  return {
    ...(budgetFlag > 0 ? { bookUsd: budgetFlag } : {}),
    ...(batch === undefined
      ? {}
      : { batch: { name: batch, ...(batchUsd > 0 ? { usd: batchUsd } : {}) } }),
  };
}

/** What a model costs; one that has a price only at its deployments, what it costs at the first. */
function priceOf(model: string, { prices, deployments }: Settings): ModelPrice | undefined {
  return prices[model] ?? deployments.find((one) => one.model === model && one.price)?.price;
}

function priceOfModel(settings: Settings): ModelPrice {
  const { model } = settings.speech;
  const price = priceOf(model, settings);
  if (price !== undefined) return price;
  throw new InputError(
    `The settings give no price for the model ${model}.`,
    `Add prices.${model} to config/lectern.yaml or to the book's YAML.`,
  );
}
