import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DeploymentSettings } from '#src/config/deployment-settings.ts';
import { projectRoot } from '#src/config/project-root.ts';

import type { Workplace } from './workplace.ts';

/** What a test has the house's settings say otherwise than they are delivered. */
export interface HouseChanges {
  readonly deployments: readonly DeploymentSettings[];
  /** Segments narrated at the same time. */
  readonly concurrency?: number;
}

/**
 * Writes settings of the house into a workplace: those that Lectern comes with, but for the changes.
 *
 * @returns the environment that leads a command to them
 */
export async function houseSettings(
  workplace: Workplace,
  { deployments, concurrency = 8 }: HouseChanges,
): Promise<Record<string, string>> {
  const delivered = await readFile(join(projectRoot, 'config', 'lectern.yaml'), 'utf8');
  const changed = delivered
    .replace(/^deployments: \[\]$/m, `deployments: ${JSON.stringify(deployments)}`)
    .replace(/^ {2}concurrency: \d+$/m, `  concurrency: ${concurrency}`);
  return { LECTERN_SETTINGS: await workplace.write('lectern.yaml', changed) };
}

/** A deployment of gpt-audio-mini at an emulator, whose key stands in NARRATOR_KEY. */
export function deploymentAt(
  { url }: { readonly url: string },
  name: string,
  more: Partial<DeploymentSettings> = {},
): DeploymentSettings {
  const model = 'gpt-audio-mini';
  const connection = { endpoint: url, apiVersion: '', keyVariable: 'NARRATOR_KEY' };
  return { name, engine: 'azure', model, ...connection, ...more };
}
