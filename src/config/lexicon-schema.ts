import { z } from 'zod';

import { patternFault } from '#src/domain/spoken-text/lexicon/compile-pattern.ts';
import type { LexiconEntry } from '#src/domain/spoken-text/lexicon/lexicon-entry.ts';

import { languageSchema } from './metadata-schema.ts';

/** The longest word or pattern; a longer one is a mistake. */
const longest = 500;

/** One entry of a lexicon. */
const lexiconEntrySchema = z
  .strictObject({
    find: z
      .string()
      .max(longest, `must have no more than ${longest} characters`)
      .refine((find) => find.trim() !== '', 'must not be empty'),
    say: z.string().max(longest, `must have no more than ${longest} characters`),
    regex: z.boolean().optional(),
    caseSensitive: z.boolean().optional(),
    wholeWord: z.boolean().optional(),
    language: languageSchema.optional(),
  })
  .superRefine((entry, context) => {
    const fault = entry.regex === true ? patternFault(entry) : undefined;
    if (fault !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['find'],
        message: `is no pattern that RE2 can read: ${fault}`,
      });
  });

const fileNameSchema = z
  .string()
  .regex(/\.(?:ya?ml|pls)$/i, 'a file of a lexicon ends in .yaml, .yml or .pls');

/** What a `lexicon:` list holds: entries, and names of files with more of them. */
export type LexiconItem = LexiconEntry | string;

const itemSchema = z.union([lexiconEntrySchema, fileNameSchema]);

/**
 * The `lexicon:` of the house or of a book. Each item is checked by the schema of its own kind, so
 * that a fault is told where it is; a union would only say that the item is neither.
 */
export const lexiconItemsSchema = z
  .array(
    z
      .unknown()
      .superRefine((item, context) => {
        const schema = typeof item === 'string' ? fileNameSchema : lexiconEntrySchema;
        for (const issue of schema.safeParse(item).error?.issues ?? [])
          context.issues.push({ ...issue, input: item } as (typeof context.issues)[number]);
      })
      .meta(withoutHead(z.toJSONSchema(itemSchema, { io: 'input' }))) as unknown as z.ZodType<
      LexiconItem,
      LexiconItem
    >,
  )
  .superRefine((items, context) => {
    const entries = items.map((item) => (typeof item === 'string' ? undefined : item));
    for (const { path, message } of contradictions(entries))
      context.addIssue({ code: 'custom', path, message });
  });

function withoutHead({ $schema: _head, ...schema }: Record<string, unknown>): {
  [key: string]: unknown;
} {
  return schema;
}

/** Entries of one list that find the same and say something else. */
function contradictions(
  entries: readonly (LexiconEntry | undefined)[],
): { path: (string | number)[]; message: string }[] {
  const seen = new Map<string, { say: string; at: number }>();
  return entries.flatMap((entry, at) => {
    if (entry === undefined || typeof entry !== 'object') return [];
    const key = lexiconKey(entry);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { say: entry.say, at });
    if (first === undefined || first.say === entry.say) return [];
    const message = `“${entry.find}” is in the list already, as item ${first.at + 1}, which says “${first.say}”`;
    return [{ path: [at, 'find'], message }];
  });
}

/** The same for two entries exactly when they find the same. */
export function lexiconKey({
  find,
  regex,
  caseSensitive,
  wholeWord,
  language,
}: LexiconEntry): string {
  return JSON.stringify([
    find.normalize('NFC').trim(),
    regex ?? false,
    caseSensitive ?? null,
    wholeWord ?? null,
    language?.toLowerCase() ?? '',
  ]);
}

/** A lexicon file: a list, or a mapping with nothing but that list in it. */
export const lexiconFileSchema = z.strictObject({ lexicon: lexiconItemsSchema });
