import { z } from 'zod';

import { chapterRulesSchema } from './chapter-rules-settings.ts';
import { metadataShape } from './metadata-schema.ts';
import { settingsSchema } from './settings.ts';

const { shape } = settingsSchema;

/** Settings of a worker, which serves many books. */
const houseOnly = {
  temperature: true,
  timeoutSeconds: true,
  concurrency: true,
  azureTokenScope: true,
} as const;

/** What a Markdown directive can name, too. */
const speakerName = z
  .string()
  .regex(/^[\p{L}\p{N}_-]+$/u, 'a voice is named by letters, digits, - and _');

/** A voice besides the narrator's, and what it reads. */
const speakerSchema = z.strictObject({
  voice: shape.speech.shape.voice.optional(),
  draftVoice: shape.speech.shape.draftVoice.optional(),
  direction: z.string().optional(),
  chapters: z.array(z.union([z.int().min(1), z.string().min(1)])).optional(),
  quotes: z.array(z.string().min(1)).optional(),
});

/** A book's own YAML: where its manuscript is, what it is called, and settings of its own. */
export const bookFileSchema = z.strictObject({
  /**
   * Path of the manuscript, or of its folder of chapter files, or the chapter files in order; from
   * the folder of this file.
   */
  manuscript: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  /** Path of a JPEG or PNG picture, from the folder of this file. */
  cover: z.string().min(1).optional(),
  ...metadataShape,
  /** Voices besides the narrator's, by the name their speaker goes by in the manuscript. */
  voices: z.record(speakerName, speakerSchema).optional(),
  speech: shape.speech.omit(houseOnly).partial().optional(),
  prices: shape.prices.optional(),
  gate: shape.gate.partial().optional(),
  retakes: shape.retakes.partial().optional(),
  secondEar: shape.secondEar.partial().optional(),
  /** The cap for this book. */
  budget: shape.budget.pick({ bookUsd: true }).optional(),
  /** What of the manuscript is read, and how it is divided. */
  chapters: chapterRulesSchema.optional(),
  segments: z.strictObject(shape.segments.shape).partial().optional(),
  spokenText: shape.spokenText.partial().optional(),
  lexicon: shape.lexicon.optional(),
  pauses: shape.pauses.partial().optional(),
  mastering: shape.mastering.partial().optional(),
  narrator: shape.narrator.optional(),
  credits: shape.credits.partial().optional(),
  outputs: shape.outputs.partial().optional(),
});

/** A book's own YAML as read. */
export type BookFile = z.infer<typeof bookFileSchema>;
