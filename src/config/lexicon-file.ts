import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';

import { InputError } from '#src/domain/errors.ts';
import type { LexiconEntry } from '#src/domain/spoken-text/lexicon/lexicon-entry.ts';

import {
  type LexiconItem,
  lexiconFileSchema,
  lexiconItemsSchema,
  lexiconKey,
} from './lexicon-schema.ts';
import { readYaml } from './read-yaml.ts';

/** Reads a W3C pronunciation lexicon. `skipped`: its words that only phonemes are given for. */
export type ReadPls = (path: string) => Promise<{
  readonly entries: readonly LexiconEntry[];
  readonly skipped: number;
}>;

/** The entries of a `lexicon:` list and of the files it names, in falling force. */
export interface LoadedLexicon {
  readonly entries: readonly LexiconEntry[];
  /** Sentences for people about what is odd in it. */
  readonly warnings: readonly string[];
}

/** Bytes of a lexicon file; 5,000 entries have a tenth of it. */
const largest = 4 * 2 ** 20;

/**
 * Loads the items of a `lexicon:` list. An entry in the list wins over the same in a file, and a
 * file over those named after it.
 *
 * @param folder where the names of files are looked up: that of the YAML with the list
 * @throws InputError naming file, line and column of the first fault
 */
export async function loadLexicon(
  items: readonly LexiconItem[],
  folder: string,
  readPls: ReadPls,
): Promise<LoadedLexicon> {
  const known = new Map<string, LexiconEntry & { readonly source: string }>();
  const warnings: string[] = [];
  const own = items.filter((item) => typeof item !== 'string');
  take(own, { source: 'the list itself', known, warnings });
  for (const name of new Set(items.filter((item) => typeof item === 'string'))) {
    const path = resolve(folder, name);
    if (extname(name).toLowerCase() === '.pls') {
      const { entries, skipped } = await readPls(path);
      take(entries, { source: name, known, warnings });
      if (skipped > 0) warnings.push(phonemesOnly(name, skipped));
    } else take(await loadLexiconFile(path), { source: name, known, warnings });
  }
  const entries = [...known.values()].map(({ source: _source, ...entry }) => entry);
  warnings.push(...silentWords(entries));
  return { entries, warnings };
}

/**
 * Reads a lexicon file: a list of entries, or a mapping with that list as `lexicon`.
 *
 * @throws InputError naming file, line and column of the first fault
 */
export async function loadLexiconFile(path: string): Promise<LexiconEntry[]> {
  const text = await readText(path);
  const isList = /^(?:\s|#.*\n|---[ \t\r]*\n)*(?:-\s|\[)/.test(text);
  const items = isList
    ? readYaml({ text, path }, lexiconItemsSchema)
    : readYaml({ text, path }, lexiconFileSchema).lexicon;
  return items.map((item) => {
    if (typeof item !== 'string') return item;
    throw new InputError(
      `The lexicon ${path} names another file, ${item}.`,
      "List that file in the book's YAML or in config/lectern.yaml instead.",
    );
  });
}

function take(
  entries: readonly LexiconEntry[],
  into: {
    readonly source: string;
    readonly known: Map<string, LexiconEntry & { readonly source: string }>;
    readonly warnings: string[];
  },
): void {
  const { source, known, warnings } = into;
  const beaten: string[] = [];
  for (const entry of entries) {
    const key = lexiconKey(entry);
    const first = known.get(key);
    if (first === undefined) known.set(key, { ...entry, source });
    else if (first.say !== entry.say) beaten.push(`“${entry.find}” (${first.source} wins)`);
  }
  if (beaten.length > 0)
    warnings.push(
      `The lexicon ${source} says otherwise than an earlier one for ${someOf(beaten)}.`,
    );
}

function phonemesOnly(name: string, count: number): string {
  const words = count === 1 ? '1 word' : `${count} words`;
  return `The lexicon ${name} gives ${words} in phonemes alone, which no narrator here can read; add aliases to have them spoken.`;
}

function silentWords(entries: readonly LexiconEntry[]): string[] {
  const silent = entries.filter(({ say }) => say.trim() === '').map(({ find }) => `“${find}”`);
  return silent.length === 0 ? [] : [`The lexicon leaves ${someOf(silent)} unspoken.`];
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

async function readText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > largest)
      throw new InputError(
        `The lexicon ${path} has ${Math.ceil(size / 2 ** 20)} MiB; 4 MiB are the most.`,
        'Keep only the words that the book has.',
      );
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new InputError(
      missing ? `There is no lexicon ${path}.` : `The lexicon ${path} can't be read.`,
      'Check its name; it is looked for from the folder of the YAML that names it.',
      { cause },
    );
  }
}
