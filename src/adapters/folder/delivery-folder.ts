import {
  constants,
  copyFile,
  mkdir,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Delivery, StagedFolder } from '#src/ports/delivery.ts';

import { draftMark, isAbandoned } from './draft-mark.ts';
import { folderError } from './folder-error.ts';
import { makeFolder } from './make-folder.ts';
import { readJson } from './whole-files.ts';

/** What a delivered folder says of itself, in a file of its own. */
interface Seal {
  readonly fingerprint: string;
  /** Lengths of the delivered files in bytes, by name from the folder. */
  readonly files: Readonly<Record<string, number>>;
}

const sealName = '.lectern.json';

/** Ends the name of a former folder while what people laid there is brought along. */
const oldEnding = '-old';

/** Delivers into folders of this machine: made under a hidden name beside the place, then renamed. */
export const deliveryFolder: Delivery = {
  async stage(place) {
    await refuseFile(place);
    const draft = join(dirname(place), `${draftPrefix(place)}${draftMark()}`);
    const parent = dirname(place);
    try {
      const firstMade = await makeFolder(parent);
      await removeAbandoned(place);
      await mkdir(draft);
      return stagedFolder(place, draft, firstMade);
    } catch (error) {
      throw folderError(error, dirname(parent));
    }
  },

  async deliveredFingerprint(place) {
    const seal = await readSeal(place);
    if (seal === undefined) return undefined;
    for (const [name, bytes] of Object.entries(seal.files)) {
      const found = await stat(join(place, name)).catch(() => undefined);
      if (found?.size !== bytes) return undefined;
    }
    return seal.fingerprint;
  },
};

/** @param firstMade the topmost folder that had to be made for the place, if any */
function stagedFolder(place: string, draft: string, firstMade: string | undefined): StagedFolder {
  const names = new Set<string>();
  const pathFor = async (name: string): Promise<string> => {
    names.add(name);
    const path = join(draft, name);
    await makeFolder(dirname(path));
    return path;
  };
  const written = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw folderError(error, place);
    }
  };

  return {
    pathFor,
    bytesOf: async (name) => (await stat(join(draft, name))).size,
    addText: (name, text) => written(async () => writeFile(await pathFor(name), text)),
    addCopy: (name, source) =>
      written(async () => copyFile(source, await pathFor(name), constants.COPYFILE_FICLONE)),

    publish: (fingerprint) =>
      written(async () => {
        const files: Record<string, number> = {};
        for (const name of names) files[name] = (await stat(join(draft, name))).size;
        const seal: Seal = { fingerprint, files };
        await writeFile(join(draft, sealName), JSON.stringify(seal));
        await swap(place, draft);
      }),

    async [Symbol.asyncDispose]() {
      await rm(draft, { recursive: true, force: true });
      if (firstMade !== undefined) await removeEmpty(dirname(place), firstMade);
    },
  };
}

/** Puts the draft in the place. What people laid there beside the delivered files goes along. */
async function swap(place: string, draft: string): Promise<void> {
  const old = `${draft}${oldEnding}`;
  const stood = await rename(place, old).then(
    () => true,
    () => false,
  );
  await rename(draft, place);
  if (stood) await bringAlong(old, place);
}

/** What a folder says of itself; undefined when it says nothing that can be relied on. */
async function readSeal(place: string): Promise<Seal | undefined> {
  const seal = await readJson<Partial<Seal> | null>(join(place, sealName));
  if (typeof seal?.fingerprint !== 'string') return undefined;
  const { fingerprint, files } = seal;
  return typeof files === 'object' && files !== null ? { fingerprint, files } : undefined;
}

/** Moves what people laid into the old folder to the new one, and removes the old one. */
async function bringAlong(old: string, place: string): Promise<void> {
  const delivered = await readSeal(old);
  const ours = new Set(Object.keys(delivered?.files ?? {}).concat(sealName));
  const placed = new Set(await readdir(place, { recursive: true }));
  for (const entry of await readdir(old, { recursive: true, withFileTypes: true })) {
    const name = join(entry.parentPath, entry.name).slice(old.length + 1);
    if (entry.isDirectory() || ours.has(name) || placed.has(name)) continue;
    await makeFolder(dirname(join(place, name)));
    await rename(join(old, name), join(place, name));
  }
  await rm(old, { recursive: true, force: true });
}

/** Removes folders that were made in vain, from `folder` up to `top`; one with something in it stays. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let at = folder; at.startsWith(top); at = dirname(at)) {
    const removed = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

function draftPrefix(place: string): string {
  return `.${basename(place)}.lectern-`;
}

/**
 * Removes drafts that processes of this machine left when they were killed. One that was killed
 * while it swapped left the former folder as well, which is put back or cleared out.
 */
async function removeAbandoned(place: string): Promise<void> {
  const folder = dirname(place);
  const prefix = draftPrefix(place);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !isAbandoned(name.slice(prefix.length))) continue;
    const path = join(folder, name);
    if (!name.endsWith(oldEnding)) await rm(path, { recursive: true, force: true });
    else if (await stands(place)) await bringAlong(path, place);
    else await rename(path, place);
  }
}

async function stands(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** @throws InputError when a file of somebody's stands in the place, which a folder would replace */
async function refuseFile(place: string): Promise<void> {
  const standing = await stat(place).catch(() => undefined);
  if (standing === undefined || standing.isDirectory()) return;
  throw folderError(Object.assign(new Error(`${place} is a file`), { code: 'ENOTDIR' }), place);
}
