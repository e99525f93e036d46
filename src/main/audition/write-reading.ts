import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { folderError } from '#src/adapters/folder/folder-error.ts';
import { makeFolder } from '#src/adapters/folder/make-folder.ts';
import { bytesPerSample } from '#src/domain/audio/pcm.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';

/**
 * Writes samples as a WAV that appears whole or not at all; its folder is made when missing.
 *
 * @param pcm 24 kHz mono s16
 * @throws InputError when its folder can't be written
 */
export async function writeReading(path: string, pcm: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    await makeFolder(folder);
    await using file = await open(draft, 'wx');
    await file.writeFile(wavHeader(pcm.byteLength / bytesPerSample));
    await file.writeFile(pcm);
    await file.sync();
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw folderError(error, folder);
  }
}
