import { InputError } from '#src/domain/errors.ts';
import type { M4bBinder } from '#src/ports/m4b-binder.ts';

import { bindM4b } from './bind-m4b.ts';
import { readM4b } from './read-m4b.ts';

/**
 * Binds and reads M4B files by itself: ffmpeg would need as long as for all else, put marks up to
 * 0.33 ms beside their samples, stop Nero's list at 255 and drop series, publisher and language.
 */
export function m4bBinder(): M4bBinder {
  return {
    async bind(order, signal) {
      try {
        return await bindM4b(order, signal);
      } catch (error) {
        throw fullDisk(error, order.path) ?? error;
      }
    },

    read: readM4b,
  };
}

function fullDisk(error: unknown, path: string): InputError | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (!['ENOSPC', 'EDQUOT'].includes(code)) return undefined;
  return new InputError(
    `The disk of ${path} is full.`,
    'Make room there; the same command then goes on where it stopped.',
    { cause: error },
  );
}
