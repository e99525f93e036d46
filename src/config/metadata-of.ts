import type { z } from 'zod';

import type { Metadata, Series } from '#src/domain/manuscript/manuscript.ts';

import type { BookFile } from './book-file.ts';
import type { seriesSchema } from './metadata-schema.ts';

/** What a book's YAML says of the book. */
export function metadataOf(said: BookFile): Metadata {
  const { title, subtitle, creators, language, publisher, year, isbn, description, series } = said;
  return {
    creators: creators === undefined ? [] : [creators].flat(),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(description === undefined ? {} : { description }),
    ...(series === undefined ? {} : { series: seriesOf(series) }),
  };
}

/** The series that a YAML names; a part may be written as a number there. */
export function seriesOf({ name, part }: z.infer<typeof seriesSchema>): Series {
  return part === undefined ? { name } : { name, part: `${part}` };
}
