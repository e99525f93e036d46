import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { InputError } from '#src/domain/errors.ts';

import { type BookFile, bookFileSchema } from './book-file.ts';
import { projectRoot } from './project-root.ts';
import { readYaml } from './read-yaml.ts';
import { type Settings, settingsSchema, sizesRise } from './settings.ts';

/** Where the settings of the house stand: in the file that LECTERN_SETTINGS names, else in our own. */
export const housePath = resolve(
  process.env['LECTERN_SETTINGS'] || join(projectRoot, 'config', 'lectern.yaml'),
);

/**
 * Reads the settings of the house.
 *
 * @throws InputError naming file, line and column of the first fault
 */
export async function loadHouse(path = housePath): Promise<Settings> {
  return readYaml({ text: await readText(path), path }, settingsSchema);
}

/**
 * Reads a book's own YAML.
 *
 * @throws InputError naming file, line and column of the first fault
 */
export async function loadBookFile(path: string): Promise<BookFile> {
  return readYaml({ text: await readText(path), path }, bookFileSchema);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new InputError(
      missing ? `There is no file ${path}.` : `The file ${path} can't be read.`,
      'Check its name and your right to read it.',
      { cause },
    );
  }
}

/**
 * The settings in force: the house's, with what the book's own YAML says put over them.
 *
 * @throws InputError when sizes that are sound by themselves do not fit together
 */
export function settingsForBook(house: Settings, book: BookFile): Settings {
  const segments = { ...house.segments, ...defined(book.segments) };
  if (!sizesRise(segments)) {
    const { target, softMaximum, hardMaximum } = segments;
    throw new InputError(
      `segments: target (${target}), softMaximum (${softMaximum}) and hardMaximum (${hardMaximum}) must rise.`,
      "Set all three in the book's YAML.",
    );
  }
  return {
    speech: { ...house.speech, ...defined(book.speech) },
    deployments: house.deployments,
    prices: { ...house.prices, ...book.prices },
    gate: { ...house.gate, ...defined(book.gate) },
    retakes: { ...house.retakes, ...defined(book.retakes) },
    secondEar: { ...house.secondEar, ...defined(book.secondEar) },
    budget: { ...house.budget, ...book.budget },
    parts: house.parts,
    segments,
    spokenText: { ...house.spokenText, ...defined(book.spokenText) },
    // Files are looked for beside the YAML that names them: the two lists are loaded apart.
    lexicon: house.lexicon,
    pauses: { ...house.pauses, ...defined(book.pauses) },
    mastering: { ...house.mastering, ...defined(book.mastering) },
    narrator: book.narrator ?? house.narrator,
    credits: { ...house.credits, ...defined(book.credits) },
    outputs: { ...house.outputs, ...defined(book.outputs) },
  };
}

/** The keys that have a value. */
function defined<Value extends object>(
  value: Value | undefined,
): {
  [Key in keyof Value]?: Exclude<Value[Key], undefined>;
} {
  const entries = Object.entries(value ?? {}).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
}
