import { execa } from 'execa';

import type { Rights } from '#src/domain/machine/install-command.ts';

import { findExecutable } from './find-executable.ts';

/** What the user with number `userId` may do; asks sudo, which never prompts here. */
export async function findRights(userId: number | undefined, searchPath: string): Promise<Rights> {
  if (userId === 0) return 'root';
  const sudo = await findExecutable('sudo', searchPath);
  if (sudo === undefined) return 'none';
  const result = await execa(sudo, ['-n', 'true'], { reject: false, stdin: 'ignore' });
  return result.failed ? 'password' : 'sudo';
}
