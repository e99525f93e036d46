import { z } from 'zod';

import { InputError } from '#src/domain/errors.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

import { seriesOf } from './metadata-of.ts';
import { languageSchema, seriesSchema } from './metadata-schema.ts';
import { readYaml } from './read-yaml.ts';

/** What the front matter of a manuscript says. */
export interface FrontMatterFacts {
  readonly metadata: Metadata;
  /** Keys that nobody is known to use: perhaps a typing error. */
  readonly unknown: readonly string[];
}

/** YAML takes a title such as 1984 for a number. */
const text = z.union([z.string(), z.number()]).transform(String);
const person = z.union([text, z.looseObject({ name: text }).transform(({ name }) => name)]);
const people = z
  .union([person, z.array(person)])
  .transform((named) => [named].flat().filter((name) => name.trim() !== ''));

/** The keys of a book's YAML, and what pandoc, Hugo and Obsidian call the same. */
const shape = {
  title: text.optional(),
  subtitle: text.optional(),
  creators: people.optional(),
  creator: people.optional(),
  author: people.optional(),
  authors: people.optional(),
  language: languageSchema.optional(),
  lang: languageSchema.optional(),
  publisher: text.optional(),
  year: text.optional(),
  date: text.optional(),
  isbn: text.optional(),
  description: text.optional(),
  abstract: text.optional(),
  series: z.union([seriesSchema, text.transform((name) => ({ name }))]).optional(),
};

/** What other programs keep there, and says nothing about the book's words. */
const foreign =
  /^(?:tags?|keywords|categor(?:y|ies)|aliases|rights|copyright|license|toc|draft|weight|slug|layout|permalink|recordings|status|modified|updated|created|id|type|cssclass(?:es)?|cover-?image|bibliography|csl|nocite|link-citations|documentclass|classoption|geometry|fontsize|mainfont|linestretch|numbersections|header-includes|include-(?:before|after)|output|format|[\w-]+-options)$/i;

/** In characters. A hundred times a long description. */
const LONGEST = 200_000;

const frontMatterSchema = z.looseObject(shape);

/**
 * Reads the YAML front matter of a manuscript.
 *
 * @throws InputError naming file, line and column of the first fault
 */
export function readFrontMatter(
  yaml: string,
  where: { readonly path: string; readonly firstLine: number },
): FrontMatterFacts {
  if (yaml.length > LONGEST)
    throw new InputError(
      `${where.path}:${where.firstLine} begins front matter of more than ${LONGEST.toLocaleString('en')} characters, as no book has.`,
      'Check that a line of --- ends it where the book begins.',
    );
  const said = readYaml({ text: yaml, ...where }, frontMatterSchema);
  const { title, subtitle, publisher, isbn, series } = said;
  const language = said.language ?? said.lang;
  const description = said.description ?? said.abstract;
  const year = /(?<!\d)\d{4}(?!\d)/.exec(said.year ?? said.date ?? '')?.[0];
  return {
    metadata: {
      creators: said.creators ?? said.creator ?? said.authors ?? said.author ?? [],
      ...(title === undefined ? {} : { title }),
      ...(subtitle === undefined ? {} : { subtitle }),
      ...(language === undefined ? {} : { language }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(isbn === undefined ? {} : { isbn }),
      ...(description === undefined ? {} : { description }),
      ...(series === undefined ? {} : { series: seriesOf(series) }),
    },
    unknown: Object.keys(said).filter((key) => !Object.hasOwn(shape, key) && !foreign.test(key)),
  };
}
