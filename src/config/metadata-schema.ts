import { z } from 'zod';

/** A language by its BCP 47 tag. */
export const languageSchema = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR');

/** A series, and the book's place in it. */
export const seriesSchema = z.strictObject({
  name: z.string().min(1),
  part: z.union([z.string().min(1), z.number().min(0)]).optional(),
});

/** What a book's YAML may say of the book. */
export const metadataShape = {
  title: z.string().min(1).optional(),
  subtitle: z.string().optional(),
  creators: z.union([z.string(), z.array(z.string().min(1))]).optional(),
  language: languageSchema.optional(),
  publisher: z.string().optional(),
  year: z.int().min(-3000).max(2200).optional(),
  isbn: z.string().optional(),
  description: z.string().optional(),
  series: seriesSchema.optional(),
};
