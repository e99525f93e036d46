import { collapse } from '#src/domain/text/collapse.ts';
import type { Tags } from '#src/ports/audio-tools.ts';

/** Tags as they are written: the same fields, all on one line and none empty. */
export type CleanTags = Partial<Readonly<Record<keyof Tags, string>>>;

/** What books are when nobody says otherwise. */
const genre = 'Audiobook';

/**
 * Brings tags on one line each and leaves out the empty ones; only a description keeps its lines. NUL
 * ends a text in most forms of tags and is left out.
 */
export function cleanTags(tags: Tags): CleanTags {
  const entries = Object.entries({ ...tags, genre: tags.genre ?? genre }).map(
    ([name, value]: [string, string]) => {
      const text = value.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trim();
      return [name, name === 'description' ? text : collapse(text)] as const;
    },
  );
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}
