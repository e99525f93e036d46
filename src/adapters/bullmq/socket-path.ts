import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Longest path of a unix socket that every system takes: macOS allows 103 bytes, Linux 107. */
const longestSocketPath = 100;

/**
 * Where the private Redis of a folder listens: in the folder, or, when that path is too long for a
 * socket, in a folder of the user's own under the temporary one, named for it.
 */
export function socketPath(folder: string): { readonly folder: string; readonly socket: string } {
  const name = 'redis.sock';
  if (Buffer.byteLength(join(folder, name)) <= longestSocketPath) {
    return { folder, socket: join(folder, name) };
  }
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const short = join(tmpdir(), `lectern-${userInfo().uid}-${digest}`);
  return { folder: short, socket: join(short, name) };
}
