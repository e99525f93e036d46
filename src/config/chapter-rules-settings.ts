import { z } from 'zod';

import { kindsCalled } from '#src/domain/book-parts/kinds-called.ts';
import { CREDITS_FIELDS, unknownFields } from '#src/domain/planning/credits.ts';

const words = z.string().trim().min(1);
const chapterName = z.union(
  [words, z.int().min(1)],
  "must be a chapter's title or its number in the plan",
);
const kindOfPart = words.refine(
  (kind) => kindsCalled(kind).length > 0,
  'must be a kind of part such as dedication, index, footnotes or copyright-page',
);

/** What a book's YAML may want otherwise about its chapters. */
export const chapterRulesSchema = z.strictObject({
  /** Titles or kinds of parts that are read though they would be skipped. */
  include: z.array(words).optional(),
  /** Titles, kinds of parts or chapters' numbers that are left out. */
  exclude: z.array(chapterName).optional(),
  /** Places at which a new chapter begins. */
  split: z
    .array(z.strictObject({ chapter: chapterName.optional(), at: words, title: words.optional() }))
    .optional(),
  /** Runs of chapters that become one. */
  merge: z.array(z.array(chapterName).min(2, 'must name two chapters or more')).optional(),
  /** New titles by old title or number. */
  rename: z.record(z.string(), words).optional(),
});

/** The kinds of parts that the house reads or skips in every book. */
export const partDefaultsSchema = z.strictObject({
  read: z.array(kindOfPart),
  skip: z.array(kindOfPart),
});

const spokenCredits = z
  .string()
  .min(1)
  .superRefine((template, context) => {
    for (const field of unknownFields(template))
      context.addIssue({
        code: 'custom',
        message: `has no value {${field}}; there are ${CREDITS_FIELDS.join(', ')}`,
      });
  });

/** Spoken credits: `none`, `standard`, or a wording of one's own with {title} and its like. */
export const creditsSchema = z.strictObject({ opening: spokenCredits, closing: spokenCredits });
