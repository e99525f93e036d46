import { lstat, mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';

import { InputError } from '#src/domain/errors.ts';

/** Rights of others than the owner. */
const othersRights = 0o077;

/**
 * Makes a folder that only its owner may enter, or sees that it is such a one: whoever could put a
 * socket there could pose as our Redis.
 *
 * @throws InputError when it belongs to somebody else, is open to others, or is a link
 */
export async function ownFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { mode, uid, isDirectory } = await lstat(path).then((found) => ({
    mode: found.mode,
    uid: found.uid,
    isDirectory: found.isDirectory(),
  }));
  if (isDirectory && uid === userInfo().uid && (mode & othersRights) === 0) return;
  throw new InputError(
    `The folder ${path}, where the private Redis listens, is not yours alone.`,
    'Remove it, or keep the library under a shorter path.',
  );
}
