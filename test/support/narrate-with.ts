import { join } from 'node:path';

import type { DeploymentSettings } from '#src/config/deployment-settings.ts';
import type { Report } from '#src/domain/mastering/report.ts';

import type { EmulatorOptions } from './emulator/options.ts';
import { type Emulator, startEmulator } from './emulator/start-emulator.ts';
import { houseSettings } from './house-settings.ts';
import { longStory, longStoryYaml } from './long-story.ts';
import { type CommandResult, type Workplace, readJsonFile } from './workplace.ts';

/** The variable of the key that `deploymentAt` names, with the emulator's key. */
export const narratorKey = { NARRATOR_KEY: 'emulator-key' };

/** An emulator that speaks in tones. */
export function toneEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({ voice: 'tone', ...options });
}

/**
 * Writes a book of a heading and so many paragraphs, a segment each.
 *
 * @param book `speech`: settings of speech, each with a comma after it; `more`: lines for its YAML
 * @returns the path of its YAML
 */
export async function writeBook(
  workplace: Workplace,
  { paragraphs = 6, speech = '', more = '' } = {},
): Promise<string> {
  await workplace.write('story.md', longStory(1, paragraphs));
  const yaml = longStoryYaml.replace('speech: {', `speech: { ${speech}`);
  return await workplace.write('book.yaml', `${yaml}${more}\n`);
}

/** How a book is narrated. */
export interface Narrating {
  /** The book's YAML; absent: one of seven segments is written. */
  readonly yaml?: string;
  readonly environment?: Record<string, string>;
  /** Segments narrated at the same time. */
  readonly concurrency?: number;
}

/** Narrates a book with the engine of the first of these deployments, in the command line. */
export async function narrateWith(
  workplace: Workplace,
  deployments: readonly DeploymentSettings[],
  { yaml, environment = narratorKey, concurrency = 8 }: Narrating = {},
): Promise<CommandResult> {
  const book = yaml ?? (await writeBook(workplace));
  const settings = await houseSettings(workplace, { deployments, concurrency });
  const args = ['narrate', book, '--speech', deployments[0]?.engine ?? 'azure'];
  return await workplace.runDirectly(args, { ...environment, ...settings });
}

/** What is told of the finished book. */
export function reportOf(workplace: Workplace): Promise<Report> {
  return readJsonFile<Report>(join(workplace.out, 'Nobody', 'The Long Story', 'report.json'));
}
