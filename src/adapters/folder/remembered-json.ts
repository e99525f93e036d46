import { stat } from 'node:fs/promises';

import { readJson } from './whole-files.ts';

/** So many files are remembered; the one read longest ago is forgotten first. */
const mostFiles = 64;

/** A value that was read, and the file that it was read from. */
interface Remembered {
  readonly version: string;
  readonly value: unknown;
}

/**
 * Reads JSON files that change seldom and are asked for again and again: one is read anew only when
 * another file has taken its place. Whoever asks is given the same value and must not change it.
 *
 * @returns what `readJson` returns
 */
export function rememberedJson(): <Value>(path: string) => Promise<Value | undefined> {
  const known = new Map<string, Remembered>();

  return async <Value>(path: string) => {
    const version = await versionOf(path);
    const last = known.get(path);
    known.delete(path);
    if (version === undefined) return undefined;
    if (last?.version === version) {
      known.set(path, last);
      return last.value as Value;
    }
    const value = await readJson<Value>(path);
    if (value !== undefined && (await versionOf(path)) === version) {
      known.set(path, { version, value });
      for (const oldest of [...known.keys()].slice(0, -mostFiles)) known.delete(oldest);
    }
    return value;
  };
}

/** Files are written elsewhere and renamed into their place: another version is another file. */
async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino}.${size}.${mtimeMs}`;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
    throw error;
  }
}
