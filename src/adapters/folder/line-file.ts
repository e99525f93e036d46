import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

import { makeFolder } from './make-folder.ts';

/** A file that many processes add lines to. */
export interface LineFile {
  /**
   * Adds a line. When this returns it is handed to the system, which keeps it should this process
   * be killed; with `isLasting`, it and all lines before it are on disk.
   */
  append(line: string, isLasting: boolean): Promise<void>;
  /** Waits until nothing is being written. */
  idle(): Promise<void>;
}

/** A line on its way. */
interface Waiting {
  readonly line: string;
  readonly isLasting: boolean;
  readonly done: PromiseWithResolvers<void>;
}

/** Lines that are written, and the file to flush so that they last. */
interface Written {
  readonly file: FileHandle;
  readonly lasting: readonly Waiting[];
}

/**
 * Lines that come while another is being written go out together, in one write to the end of the
 * file, so that those of several processes never mix; all that wait for the disk share a flush. The
 * file is opened anew for each write: one that somebody has removed or put back from a copy must
 * not go on swallowing lines.
 */
export function lineFile(path: string): LineFile {
  let waiting: Waiting[] = [];
  let written: Written[] = [];
  let writing: Promise<void> | undefined;
  let flushing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const file = await openEnd(path);
        await writeLines(file, batch);
        const lasting = batch.filter(({ isLasting }) => isLasting);
        for (const { done, isLasting } of batch) if (!isLasting) done.resolve();
        if (lasting.length === 0) await file.close();
        else {
          written.push({ file, lasting });
          flushing ??= flushAll();
        }
      } catch (error) {
        for (const { done } of batch) done.reject(error);
      }
    }
    writing = undefined;
  }

  async function flushAll(): Promise<void> {
    while (written.length > 0) {
      const group = written;
      written = [];
      const lasting = group.flatMap((each) => each.lasting);
      try {
        await group.at(-1)?.file.datasync();
        for (const { done } of lasting) done.resolve();
      } catch (error) {
        for (const { done } of lasting) done.reject(error);
      }
      // What is written and flushed can no longer be lost by a fault in closing.
      await Promise.allSettled(group.map(({ file }) => file.close()));
    }
    flushing = undefined;
  }

  return {
    append(line, isLasting) {
      const done = Promise.withResolvers<void>();
      waiting.push({ line, isLasting, done });
      writing ??= writeAll();
      return done.promise;
    },

    async idle() {
      await writing;
      await flushing;
    },
  };
}

async function openEnd(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'a');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await makeFolder(dirname(path));
    return await open(path, 'a');
  }
}

/**
 * What is written has a line break before and after it: neither a line that a crash cut off, whenever
 * and by whomever, nor what a power cut makes of the file's end touches any other line.
 */
async function writeLines(file: FileHandle, lines: readonly Waiting[]): Promise<void> {
  try {
    const bytes = Buffer.from(`\n${lines.map(({ line }) => line).join('\n')}\n`);
    const { bytesWritten } = await file.write(bytes);
    // A second write might land behind another process's line.
    if (bytesWritten < bytes.length) throw diskFull(bytesWritten, bytes.length);
  } catch (error) {
    await file.close();
    throw error;
  }
}

function diskFull(written: number, wanted: number): NodeJS.ErrnoException {
  const fault = new Error(`Only ${written} of ${wanted} bytes could be written.`);
  return Object.assign(fault, { code: 'ENOSPC' });
}
