import { z } from 'zod';

import { settingsSchema } from './settings.ts';

const { shape } = settingsSchema;

/** What a manuscript says about itself, in the front matter of Markdown or in a book's YAML. */
const metadataShape = {
  title: z.string().min(1).optional(),
  subtitle: z.string().optional(),
  creators: z.union([z.string(), z.array(z.string().min(1))]).optional(),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR')
    .optional(),
  publisher: z.string().optional(),
  year: z.int().min(-3000).max(2200).optional(),
  isbn: z.string().optional(),
  description: z.string().optional(),
};

/** The front matter of a Markdown manuscript. */
export const frontMatterSchema = z.strictObject(metadataShape);

/** Settings of a worker, which serves many books. */
const houseOnly = {
  temperature: true,
  timeoutSeconds: true,
  concurrency: true,
  azureTokenScope: true,
} as const;

/** A book's own YAML: where its manuscript is, what it is called, and settings of its own. */
export const bookFileSchema = z.strictObject({
  /** Path of the manuscript, from the folder of this file. */
  manuscript: z.string().min(1).optional(),
  /** Path of a JPEG or PNG picture, from the folder of this file. */
  cover: z.string().min(1).optional(),
  ...metadataShape,
  speech: shape.speech.omit(houseOnly).partial().optional(),
  prices: shape.prices.optional(),
  segments: z.strictObject(shape.segments.shape).partial().optional(),
  pauses: shape.pauses.partial().optional(),
  narrator: shape.narrator.optional(),
  outputs: shape.outputs.partial().optional(),
});

/** A book's own YAML as read. */
export type BookFile = z.infer<typeof bookFileSchema>;
