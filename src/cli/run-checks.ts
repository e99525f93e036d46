import { resolve } from 'node:path';

import { checkFolder, checkSpace } from '#src/domain/machine/check-folder.ts';
import { checkNode, checkProgram } from '#src/domain/machine/check.ts';
import type { Check } from '#src/domain/machine/check.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import { expectedEngine } from '#src/domain/machine/expected-engine.ts';
import { isRequired, programs } from '#src/domain/machine/program.ts';
import type { Machine } from '#src/ports/machine.ts';

import type { PingRedis } from './doctor.ts';

/** What `lectern doctor` looks at. */
export interface CheckNeeds {
  readonly machine: Machine;
  readonly environment: Environment;
  /** Version of the Node that runs Lectern, without the v. */
  readonly nodeVersion: string;
  /** Where `library` and `out` are when no variable names them. */
  readonly workingFolder: string;
  readonly pingRedis?: PingRedis;
}

/** Every check of `lectern doctor`, in the order to show them. None holds a secret. */
export async function runChecks(needs: CheckNeeds): Promise<readonly Check[]> {
  const { machine, environment } = needs;
  const found = Promise.all(
    programs.map(async (program) =>
      checkProgram(program, await machine.find(program), isRequired(program.name, environment)),
    ),
  );
  const checked = await Promise.all([found, checkRedis(needs), checkPlaces(needs)]);
  return [checkNode(needs.nodeVersion), ...checked.flat(), checkSpeech(environment)];
}

/** The folders that Lectern writes to, and the free space at the first. A library kept elsewhere,
 * under an address such as `https://…`, is no folder to look at. */
async function checkPlaces(needs: CheckNeeds): Promise<readonly Check[]> {
  const { machine, environment, workingFolder } = needs;
  const folders = [
    { name: 'library', variable: 'LECTERN_LIBRARY' },
    { name: 'out', variable: 'LECTERN_OUT' },
  ]
    .map((folder) => ({ ...folder, path: environment[folder.variable] || folder.name }))
    .filter(({ path }) => !/^[a-z][a-z\d+.-]+:\/\//i.test(path))
    .map((folder) => ({ ...folder, path: resolve(workingFolder, folder.path) }));
  const states = await Promise.all(
    folders.map(async (folder) => ({ folder, state: await machine.folder(folder.path) })),
  );
  return [
    ...states.map(({ folder, state }) => checkFolder(folder, state)),
    ...states.slice(0, 1).map(({ state }) => checkSpace(state)),
  ];
}

/** The server that REDIS_URL names; nothing when it is unset or nobody here can ask. */
async function checkRedis({ environment, pingRedis }: CheckNeeds): Promise<readonly Check[]> {
  const url = environment['REDIS_URL'];
  if (!url || pingRedis === undefined) return [];
  // The URL may hold a password: only its host is shown.
  const host = URL.parse(url)?.host || 'the address in REDIS_URL';
  try {
    await pingRedis(url);
    return [{ name: 'Redis', status: 'ok', required: true, detail: `${host} answers` }];
  } catch {
    const nextStep = 'Start that server, or correct or unset REDIS_URL.';
    const detail = `${host} does not answer`;
    return [{ name: 'Redis', status: 'failed', required: true, detail, nextStep }];
  }
}

function checkSpeech(environment: Environment): Check {
  const detail = {
    azure: 'azure, because AZURE_OPENAI_ENDPOINT is set',
    openai: 'openai, because OPENAI_API_KEY is set',
    draft: 'the draft voice; AZURE_OPENAI_ENDPOINT or OPENAI_API_KEY would bring a finished one',
  }[expectedEngine(environment)];
  return { name: 'speech', status: 'ok', required: true, detail };
}
