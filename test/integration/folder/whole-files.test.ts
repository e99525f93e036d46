import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { readJson, wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { InputError } from '#src/domain/errors.ts';
import { everythingBelow } from '#test/support/files-below.ts';
import { startScript } from '#test/support/start-script.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

/** Begins a file and waits. */
const writer = `
  import { once } from 'node:events';
  import { writeFile } from 'node:fs/promises';
  import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
  const files = await wholeFiles(process.argv[1]);
  const draft = await files.draft(async () => {});
  await writeFile(draft.path, 'half');
  console.log('drafted');
  await once(process.stdin, 'data');
`;

describe('a file that is written whole', () => {
  test('is in its place, however deep, and nothing of its making is left', async () => {
    await using folder = await temporaryFolder();
    const files = await wholeFiles(folder.path);
    const path = join(folder.path, 'a', 'b', 'c.txt');
    await files.write(path, async (file) => {
      await file.write('half, ');
      expect(await everythingBelow(folder.path)).not.toContain('a/b/c.txt');
      await file.write('whole');
    });
    expect(await readFile(path, 'utf8')).toBe('half, whole');
    expect(await everythingBelow(folder.path)).toEqual(['a/', 'a/b/', 'a/b/c.txt', 'tmp/']);
  });

  test('stays as it was when its writing fails', async () => {
    await using folder = await temporaryFolder();
    const files = await wholeFiles(folder.path);
    const path = join(folder.path, 'a.txt');
    const fault = new Error('no more');
    const fail = files.write(path, async (file) => {
      await file.write('half');
      throw fault;
    });
    await expect(fail).rejects.toBe(fault);
    expect(await everythingBelow(folder.path)).toEqual(['tmp/']);
    await files.write(path, (file) => file.writeFile('former'));
    const failAgain = files.write(path, () => Promise.reject(fault));
    await expect(failAgain).rejects.toBe(fault);
    expect(await readFile(path, 'utf8')).toBe('former');
    expect(await everythingBelow(folder.path)).toEqual(['a.txt', 'tmp/']);
  });

  test('may be written by many at once: one of them wins whole', async () => {
    await using folder = await temporaryFolder();
    const files = await wholeFiles(folder.path);
    const path = join(folder.path, 'a.json');
    const values = Array.from({ length: 10 }, (_, at) => String(at).repeat(1000 * (at + 1)));
    await Promise.all(values.map((value) => files.writeJson(path, { value })));
    expect(values).toContain((await readJson<{ value: string }>(path))?.value);
    expect(await everythingBelow(folder.path)).toEqual(['a.json', 'tmp/']);
  });
});

describe('opening the folder', () => {
  test('sweeps away what was left more than a day ago, and nothing else', async () => {
    await using folder = await temporaryFolder();
    await wholeFiles(folder.path);
    const hourMs = 60 * 60 * 1000;
    for (const [name, ageMs] of Object.entries({ old: 25 * hourMs, young: 23 * hourMs })) {
      for (const path of [join(folder.path, 'tmp', name), join(folder.path, name)]) {
        await writeFile(path, name);
        const then = new Date(Date.now() - ageMs);
        await utimes(path, then, then);
      }
    }
    await wholeFiles(folder.path);
    expect(await everythingBelow(folder.path)).toEqual(['old', 'tmp/', 'tmp/young', 'young']);
  });

  test('sweeps away what a killed process left, and not what one that lives is writing', async () => {
    await using folder = await temporaryFolder();
    await using other = startScript(writer, folder.path);
    await other.said('drafted');
    const files = await wholeFiles(folder.path);
    expect(await everythingBelow(join(folder.path, 'tmp'))).toHaveLength(1);
    await using draft = await files.draft(async () => {});
    await writeFile(draft.path, 'ours');
    await other.kill();
    await wholeFiles(folder.path);
    expect(await everythingBelow(join(folder.path, 'tmp'))).toEqual([basename(draft.path)]);
  });

  test('makes it for its owner alone', async () => {
    await using folder = await temporaryFolder();
    await wholeFiles(join(folder.path, 'library'));
    expect((await stat(join(folder.path, 'library'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder.path, 'library', 'tmp'))).mode & 0o777).toBe(0o700);
  });

  test.each([
    ['a file is in its place', 'library'],
    ['a file is above it', 'library/deeper'],
  ])('says so in a sentence when %s', async (_why, name) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'library'), 'a file');
    const root = join(folder.path, name);
    const fault = await wholeFiles(root).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputError);
    expect(fault).toMatchObject({
      message: `The folder ${root} is not a folder.`,
      nextStep: 'Remove the file that stands in its way, or name another folder.',
    });
  });

  test('that a file has taken the place of later is told by the next writing', async () => {
    await using folder = await temporaryFolder();
    const files = await wholeFiles(folder.path);
    await writeFile(join(folder.path, 'books'), 'a file');
    const write = files.writeJson(join(folder.path, 'books', 'x', 'y.json'), {});
    await expect(write).rejects.toMatchObject({ name: 'InputError' });
    expect(await everythingBelow(folder.path)).toEqual(['books', 'tmp/']);
  });
});

describe('readJson', () => {
  test.each([
    ['is whole', '{"a":1}\n', { a: 1 }],
    ['is cut off', '{"a":', undefined],
    ['is empty', '', undefined],
    ['is full of zeros, as after a power cut', '\0'.repeat(100), undefined],
  ])('gives what a file holds that %s', async (_how, text, value) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.json');
    await writeFile(path, text);
    expect(await readJson(path)).toEqual(value);
  });

  test('gives nothing for a file that is not there, nor for one below a file', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'file'), '');
    expect(await readJson(join(folder.path, 'none.json'))).toBeUndefined();
    expect(await readJson(join(folder.path, 'file', 'a.json'))).toBeUndefined();
  });

  test('hides no other fault', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'a.json'));
    await expect(readJson(join(folder.path, 'a.json'))).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
