import { access, mkdtemp, rmdir } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';

import { folderError } from '#src/adapters/folder/folder-error.ts';
import { makeFolder } from '#src/adapters/folder/make-folder.ts';
import { InputError } from '#src/domain/errors.ts';

import type { GivenRecordings } from './find-recordings.ts';

/** Where a dictated manuscript may lie: beside its recordings, or in the out folder. */
export function manuscriptPlaces(given: GivenRecordings, outFolder: string): [string, string] {
  const name = `${given.name}.md`;
  return [join(given.folder, name), join(resolve(outFolder), name)];
}

/**
 * Where a dictated manuscript goes: where the person says, else beside its recordings, else, when
 * nothing can be written there, into the out folder.
 *
 * @throws InputError when it can go nowhere
 */
export async function choosePlace(
  given: GivenRecordings,
  wish: { readonly to?: string; readonly outFolder: string },
): Promise<string> {
  if (wish.to === undefined) {
    const [beside, out] = manuscriptPlaces(given, wish.outFolder);
    if (await isWritable(dirname(beside))) return beside;
    return await checked(out);
  }
  if (!/\.(?:md|markdown)$/i.test(extname(wish.to)))
    throw new InputError(
      `${wish.to} is not named as a Markdown file.`,
      'Give --to a name that ends in .md.',
    );
  return await checked(resolve(wish.to));
}

/**
 * @throws InputError when there is a file already
 */
export async function refuseExisting(path: string): Promise<void> {
  if (!(await exists(path))) return;
  throw new InputError(
    `${path} is there already, and may have been edited.`,
    `Narrate it with lectern narrate ${path}, give another name with --to, or have it written anew with --force.`,
  );
}

/** Whether there is something at a path. */
export async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

async function checked(path: string): Promise<string> {
  const folder = dirname(path);
  try {
    await makeFolder(folder);
    await tryFolder(folder);
  } catch (error) {
    throw folderError(error, folder);
  }
  return path;
}

async function isWritable(folder: string): Promise<boolean> {
  return await tryFolder(folder).then(
    () => true,
    () => false,
  );
}

/** Rights alone do not tell of a read-only disk. */
async function tryFolder(folder: string): Promise<void> {
  await rmdir(await mkdtemp(join(folder, '.lectern-')));
}
