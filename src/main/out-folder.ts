import { resolve } from 'node:path';

import type { Environment } from '#src/domain/machine/environment.ts';

/** Path of the folder that finished files go into: the one asked for, else LECTERN_OUT, else `out` here. */
export function outFolder(asked: string | undefined, environment: Environment): string {
  return resolve(asked ?? (environment['LECTERN_OUT'] || 'out'));
}
