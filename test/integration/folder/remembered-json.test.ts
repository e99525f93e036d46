import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { rememberedJson } from '#src/adapters/folder/remembered-json.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

describe('a remembered JSON file', () => {
  test('is parsed once while it stays the same file', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'plan.json');
    await writeFile(path, '{"title":"Anna"}');
    const read = rememberedJson();
    const first = await read(path);
    expect(first).toEqual({ title: 'Anna' });
    expect(await read(path)).toBe(first);
  });

  test('is read anew when another file has taken its place, of the same length even', async () => {
    await using folder = await temporaryFolder();
    const files = await wholeFiles(folder.path);
    const path = join(folder.path, 'plan.json');
    const read = rememberedJson();
    for (const title of ['Anna', 'Emma', 'Otto', 'Anna']) {
      await files.writeJson(path, { title });
      expect(await read(path)).toEqual({ title });
    }
  });

  test('is unknown before it is there and after it has gone', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'none', 'plan.json');
    const read = rememberedJson();
    expect(await read(path)).toBeUndefined();
    const files = await wholeFiles(folder.path);
    await files.writeJson(path, 1);
    expect(await read(path)).toBe(1);
    await rm(path);
    expect(await read(path)).toBeUndefined();
  });

  test('is not remembered while it is no whole JSON', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'plan.json');
    await writeFile(path, '{"title":');
    const read = rememberedJson();
    expect(await read(path)).toBeUndefined();
    await writeFile(path, '{"title":"Anna"}');
    expect(await read(path)).toEqual({ title: 'Anna' });
  });

  test('makes room for those read after it', async () => {
    await using folder = await temporaryFolder();
    const files = await wholeFiles(folder.path);
    const read = rememberedJson();
    const paths = Array.from({ length: 100 }, (_, at) => join(folder.path, `${at}.json`));
    for (const [at, path] of paths.entries()) await files.writeJson(path, { at });
    const first = await Promise.all(paths.map((path) => read(path)));
    const again = await Promise.all(paths.map((path) => read(path)));
    expect(again).toEqual(first);
    expect(again.some((value, at) => value !== first[at])).toBe(true);
  });
});
