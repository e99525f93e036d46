import type { Metadata } from '../manuscript/manuscript.ts';
import { cleanTitle } from './clean-title.ts';

/** What converters write where they know of no author. */
const NOBODY = /^(?:unknown|unbekannt|inconnue?|desconocido|sconosciuto|okänd|ukendt|onbekend)$/iu;

/**
 * Takes out of a book's metadata what converters put in: the words that Project Gutenberg adds to the
 * titles of its pages, from which the author is taken where nobody else is named, and `Unknown`.
 */
export function tidyMetadata(metadata: Metadata): Metadata {
  const { title: written, creators: named, ...others } = metadata;
  const isOfGutenberg = written !== undefined && /project gutenberg/i.test(written);
  const { title = written, creator } = isOfGutenberg ? cleanTitle(written) : {};
  const creators = named.filter((name) => !NOBODY.test(name.trim()));
  return {
    ...(title === undefined ? {} : { title }),
    ...others,
    creators: creators.length > 0 || creator === undefined ? creators : [creator],
  };
}
