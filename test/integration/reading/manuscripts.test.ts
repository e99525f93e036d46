import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { InputError } from '#src/domain/errors.ts';
import { manuscripts, manuscriptsWithin } from '#src/main/manuscripts.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const story = '# One\n\nText of one.\n\n# Two\n\nText of two.\n';

describe('manuscripts', () => {
  test('reads a file in a thread of its own', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'story.md');
    await writeFile(path, story);
    const { blocks } = await manuscripts.read([path]);
    expect(blocks.map(({ text }) => text)).toEqual(['One', 'Text of one.', 'Two', 'Text of two.']);
  });

  test('hands on what a reader refuses, with its next step', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'story.epub');
    await writeFile(path, 'no archive');
    const refusal = await manuscripts.read([path]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InputError);
    expect((refusal as InputError).message).toMatch(/^story\.epub is not an EPUB/);
    expect((refusal as InputError).nextStep).not.toBe('');
  });

  test.each([
    ['what is not there', ['nowhere'], /^There is no file or folder .*nowhere\.$/],
    ['a folder in a list', ['story.md', 'chapters'], /chapters is a folder in a list/],
    ['a format without a reader', ['story.rst'], /^Lectern has no reader for .*story\.rst\.$/],
  ])('says of %s what it is', async (_what, names, says) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'story.md'), story);
    await writeFile(join(folder.path, 'story.rst'), story);
    await mkdir(join(folder.path, 'chapters'));
    const reading = manuscripts.read(names.map((name) => join(folder.path, name)));
    await expect(reading).rejects.toThrow(says);
  });

  test('ends a reading that takes too long', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'story.md');
    await writeFile(path, story);
    const hasty = manuscriptsWithin({ seconds: 0.001, heapMiB: 512 });
    await expect(hasty.read([path])).rejects.toThrow(
      'story.md takes longer to read than any book does',
    );
  });

  test('ends a reading that takes too much memory', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'story.md');
    await writeFile(path, story.repeat(20_000));
    const small = manuscriptsWithin({ seconds: 60, heapMiB: 16 });
    await expect(small.read([path])).rejects.toThrow(
      'story.md takes more memory to read than any book needs',
    );
  });
});
