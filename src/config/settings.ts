import { z } from 'zod';

import { rungs } from '#src/domain/narration/retake-ladder.ts';
import type { SegmentSizes } from '#src/domain/planning/segment-sizes.ts';

import { creditsSchema, partDefaultsSchema } from './chapter-rules-settings.ts';
import { deploymentsSchema } from './deployment-settings.ts';
import { gateSchema } from './gate-settings.ts';
import { lexiconItemsSchema } from './lexicon-schema.ts';
import { masteringSchema } from './mastering-settings.ts';
import { priceSchema } from './price-settings.ts';
import { spokenTextSchema } from './spoken-text-settings.ts';

const seconds = z.number().min(0).max(60);
const dollars = z.number().min(0);
const characters = z.int().min(20).max(4000);

const speech = z.strictObject({
  engine: z.enum(['auto', 'azure', 'openai', 'endpoint', 'draft']),
  model: z.string().min(1),
  voice: z.string().min(1),
  draftVoice: z.string().min(1),
  direction: z.string(),
  continuity: z.enum(['none', 'previous', 'reference']),
  reference: z.string(),
  attempts: z.int().min(1).max(20),
  firstRetrySeconds: z.number().min(0.01).max(60),
  temperature: z.number().gt(0, 'must be above 0: at 0 the models run away').max(2),
  timeoutSeconds: z.number().min(1).max(3600),
  concurrency: z.int().min(1).max(500),
  azureTokenScope: z.union([z.literal(''), z.url()], 'must be empty or an address'),
});

const retakes = z.strictObject({
  ladder: z.array(z.enum(rungs)).max(12),
});

const secondEar = z.strictObject({
  when: z.enum(['never', 'doubt', 'sampled', 'always']),
  share: z.number().min(0).max(1),
  how: z.enum(['transcribe', 'proofread']),
  model: z.string(),
});

const budget = z.strictObject({
  bookUsd: dollars,
  batchUsd: dollars,
  askAboveUsd: dollars,
});

const segments = z
  .strictObject({ target: characters, softMaximum: characters, hardMaximum: characters })
  .refine(sizesRise, 'target, softMaximum and hardMaximum must rise');

const pauses = z.strictObject({
  chapterHead: seconds,
  clause: seconds,
  sentence: seconds,
  paragraph: seconds,
  heading: seconds,
  scene: seconds,
  chapterTail: seconds,
});

const outputs = z.strictObject({
  m4b: z.boolean(),
  mp3: z.boolean(),
  wav: z.boolean(),
  opus: z.boolean(),
  flac: z.boolean(),
  oneMp3: z.boolean(),
  sampleSeconds: z.int().min(0).max(300),
  readAlong: z.enum(['auto', 'always', 'never']),
  lpf: z.boolean(),
  feed: z.boolean(),
  m4bBitrate: z.int().min(24).max(320),
  mp3Bitrate: z.union(
    [z.literal('auto'), ...[64, 96, 128, 160, 192, 224, 256, 320].map((rate) => z.literal(rate))],
    'must be auto, 64, 96, 128, 160, 192, 224, 256 or 320',
  ),
  opusBitrate: z.int().min(12).max(256),
});

/** Every setting there is. `config/lectern.yaml` gives each a value and says what it means. */
export const settingsSchema = z.strictObject({
  speech,
  deployments: deploymentsSchema,
  prices: z.record(z.string(), priceSchema),
  gate: gateSchema,
  retakes,
  secondEar,
  budget,
  parts: partDefaultsSchema,
  segments,
  spokenText: spokenTextSchema,
  lexicon: lexiconItemsSchema,
  pauses,
  mastering: masteringSchema,
  narrator: z.string(),
  credits: creditsSchema,
  outputs,
});

/** The settings in force for one run of one book. */
export type Settings = z.infer<typeof settingsSchema>;

/** Whether each size of a segment is at least as long as the one before it. */
export function sizesRise({ target, softMaximum, hardMaximum }: SegmentSizes): boolean {
  return target <= softMaximum && softMaximum <= hardMaximum;
}
