import { stat } from 'node:fs/promises';

/** How far a check is. */
export interface CheckProgress {
  readonly files: number;
  readonly filesDone: number;
  /** How much of all bytes is done, 0 to 1. */
  readonly share: number;
  /** Seconds of sound measured so far. */
  readonly seconds: number;
}

/** Hears how far a check is. */
export type OnCheckProgress = (progress: CheckProgress) => void;

/** How far one file is, in seconds of sound. */
interface FileProgress {
  readonly seconds: number;
  readonly of: number;
}

/** Adds up how far files are that are measured at the same time, each counting as its bytes do. */
export async function checkProgress(
  paths: readonly string[],
  onProgress: OnCheckProgress = () => undefined,
): Promise<{ show(at: number, now: FileProgress): void; done(at: number): void }> {
  const sizes = await Promise.all(
    paths.map(async (path) => (await stat(path).catch(() => undefined))?.size ?? 0),
  );
  const allBytes = sizes.reduce((sum, size) => sum + size, 0);
  const seconds = new Float64Array(paths.length);
  const bytes = new Float64Array(paths.length);
  let filesDone = 0;
  const tell = (): void => {
    const share = allBytes === 0 ? 0 : sumOf(bytes) / allBytes;
    onProgress({ files: paths.length, filesDone, share, seconds: sumOf(seconds) });
  };
  return {
    show(at, now) {
      seconds[at] = now.seconds;
      bytes[at] = now.of > 0 ? Math.min(1, now.seconds / now.of) * (sizes[at] ?? 0) : 0;
      tell();
    },
    done(at) {
      filesDone += 1;
      bytes[at] = sizes[at] ?? 0;
      tell();
    },
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
