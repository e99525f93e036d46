import type { z } from 'zod';

import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

import { type BookFile, frontMatterSchema } from './book-file.ts';
import { readYaml } from './read-yaml.ts';

/** What a book's YAML or a manuscript's front matter says of the book. */
export function metadataOf(said: z.infer<typeof frontMatterSchema> | BookFile): Metadata {
  const { title, subtitle, creators, language, publisher, year, isbn, description } = said;
  return {
    creators: creators === undefined ? [] : [creators].flat(),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(description === undefined ? {} : { description }),
  };
}

/**
 * Reads the YAML front matter of a manuscript.
 *
 * @throws InputError naming file, line and column of the first fault
 */
export function readFrontMatter(
  text: string,
  where: { readonly path: string; readonly firstLine: number },
): Metadata {
  return metadataOf(readYaml({ text, ...where }, frontMatterSchema));
}
