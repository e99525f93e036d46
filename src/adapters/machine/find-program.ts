import { execa } from 'execa';

import type { FoundProgram } from '#src/domain/machine/check.ts';
import type { Program } from '#src/domain/machine/program.ts';

import { findExecutable } from './find-executable.ts';

/** No program here takes a second to state its version; a broken one must not hang the check. */
const versionTimeoutMs = 10_000;

/** Looks for `program` in `searchPath` and asks it for its version. */
export async function findProgram(
  program: Program,
  searchPath: string,
): Promise<FoundProgram | undefined> {
  const path = await findExecutable(program.name, searchPath);
  if (path === undefined) return undefined;
  const result = await execa(path, program.versionArguments, {
    all: true,
    reject: false,
    stdin: 'ignore',
    timeout: versionTimeoutMs,
  });
  return result.failed ? { path } : { path, versionText: result.all };
}
