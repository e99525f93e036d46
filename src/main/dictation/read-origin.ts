import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { findFrontMatter } from '#src/adapters/markdown/front-matter.ts';
import { readYaml } from '#src/config/read-yaml.ts';
import { countUnheardNotes } from '#src/domain/dictation/unheard-note.ts';
import type { DictatedFile } from '#src/domain/dictation/write-manuscript.ts';

/** What a manuscript says of how it came about. */
export interface ManuscriptOrigin {
  /** The recordings that it was written down from; none when it does not say so. */
  readonly recordings: readonly DictatedFile[];
  /** How many places nobody could make out still stand in it. */
  readonly unheard: number;
}

const schema = z.looseObject({
  recordings: z.array(z.looseObject({ file: z.coerce.string(), sha256: z.string() })).catch([]),
});

/**
 * Reads in a Markdown manuscript which recordings it is from.
 *
 * @throws InputError when its front matter is no YAML
 */
export async function readOrigin(path: string): Promise<ManuscriptOrigin> {
  const source = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
  const { yaml } = findFrontMatter(source);
  const unheard = countUnheardNotes(source);
  if (yaml === undefined || yaml.text.trim() === '') return { recordings: [], unheard };
  const { recordings } = readYaml({ ...yaml, path }, schema);
  return { recordings, unheard };
}
