import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { chapterFilePaths } from '#src/adapters/chapter-files/chapter-file-paths.ts';
import { chapterFilesReader } from '#src/adapters/chapter-files/chapter-files-reader.ts';
import { markdownReader } from '#src/adapters/markdown/markdown-reader.ts';
import { plainTextReader } from '#src/adapters/plain-text/plain-text-reader.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const markdown = markdownReader({
  readFrontMatter: (yaml) => ({
    metadata: {
      creators: /^author: (.+)$/m.exec(yaml)?.slice(1) ?? [],
      ...Object.fromEntries(
        Array.from(yaml.matchAll(/^(title|language): (.+)$/gm), ([, k, v]) => [k, v]),
      ),
    },
    unknown: [],
  }),
});
const isReadable = (name: string): boolean => /\.(?:md|txt)$/.test(name);
const reader = chapterFilesReader(
  { read: (path) => (extname(path) === '.txt' ? plainTextReader() : markdown).read(path) },
  isReadable,
);

type Files = Readonly<Record<string, string>>;

async function put(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function read(files: Files): Promise<Manuscript> {
  await using folder = await temporaryFolder();
  const book = join(folder.path, 'the-red_door');
  await mkdir(book);
  await put(book, files);
  return await reader.read(book);
}

async function titles(files: Files): Promise<readonly string[]> {
  return findChapters(await read(files)).chapters.map(({ title }) => title);
}

async function refusal(files: Files): Promise<string> {
  const error: unknown = await read(files).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

describe('a folder of chapter files', () => {
  test('is read in natural order, each file a chapter', async () => {
    expect(
      await titles({
        '10 last.md': '# Ten\n\nj',
        '2 second.txt': 'b',
        '1 first.md': '# One\n\na',
      }),
    ).toEqual(['One', 'Second', 'Ten']);
  });

  test.each<[why: string, files: Files, expected: readonly string[]]>([
    [
      'a prologue first and an epilogue last, whatever the alphabet says',
      { 'epilogue.md': 'e', 'prologue.md': 'p', '1.md': '# A\n\na', '2.md': '# B\n\nb' },
      ['Prologue', 'A', 'B', 'Epilogue'],
    ],
    [
      'a README is the introduction',
      { 'a.md': 'a', 'b.md': 'b', 'README.md': 'r' },
      ['Introduction', 'A', 'B'],
    ],
    [
      'folders in their place',
      { '1-start/2.md': '# B\n\nb', '1-start/1.md': '# A\n\na', '2-end/1.md': '# C\n\nc' },
      ['A', 'B', 'C'],
    ],
    [
      'a title from the front matter where no heading says it',
      { '1.md': '---\ntitle: The Wall\n---\n\na', '2.md': '# B\n\nb' },
      ['The Wall', 'B'],
    ],
    [
      'headings inside a file are its sections',
      { '1.md': '# A\n\na\n\n## Noon\n\nb\n\n## Night\n\nc', '2.md': '# B\n\nb' },
      ['A', 'B'],
    ],
    [
      'numbered headings inside a file are chapters',
      { '1.md': '# Chapter 1\n\na\n\n# Chapter 2\n\nb', '2.md': '# Chapter 3\n\nc' },
      ['Chapter 1', 'Chapter 2', 'Chapter 3'],
    ],
    [
      'hidden files, pictures and settings are no chapters',
      { '1.md': 'a', '2.md': 'b', '.draft.md': 'x', 'map.png': 'x', 'book.yaml': 'x: 1' },
      ['1', '2'],
    ],
    ['one file alone is the book', { 'README.md': '# A\n\na\n\n# B\n\nb' }, ['A', 'B']],
  ])('%s', async (_, files, expected) => {
    expect(await titles(files)).toEqual(expected);
  });

  test('has no title of its own, since a file’s title is its chapter’s', async () => {
    const { metadata } = await read({
      '1.md': '---\ntitle: One\nauthor: Ann\n---\n\na',
      '2.md': '---\ntitle: Two\nlanguage: en\n---\n\nb',
    });
    expect(metadata).toEqual({ creators: ['Ann'], language: 'en' });
  });

  test('is called as all its files are, where they agree', async () => {
    const front = '---\ntitle: The Door\n---\n\n';
    expect((await read({ '1.md': `${front}a`, '2.md': `${front}b` })).metadata.title).toBe(
      'The Door',
    );
  });

  test('gives the picture named cover', async () => {
    expect((await read({ '1.md': 'a', 'cover.png': '\u0089PNG' })).cover).toBeUndefined();
    await using folder = await temporaryFolder();
    await put(folder.path, { '1.md': 'a' });
    await writeFile(join(folder.path, 'Cover.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0]));
    expect((await reader.read(folder.path)).cover?.mediaType).toBe('image/jpeg');
  });

  test('says what it left out', async () => {
    const { warnings } = await read({ '1.md': 'a', '2.md': '', 'old.rtf': '{}' });
    expect(warnings).toEqual([
      'Lectern cannot read these files of the folder, so they are left out: old.rtf.',
      'These files of the folder are empty, so they are left out: 2.md.',
    ]);
  });

  test('leaves out what a link outside the folder leads to', async () => {
    await using folder = await temporaryFolder();
    const book = join(folder.path, 'book');
    await put(folder.path, { 'secret.md': 's', 'book/1.md': 'a' });
    await symlink(join(folder.path, 'secret.md'), join(book, '2.md'));
    const { blocks, warnings } = await reader.read(book);
    expect(blocks.map(({ text }) => text)).toEqual(['a']);
    expect(warnings).toHaveLength(1);
  });

  test.each([{}, { 'map.png': 'x' }])(
    'is refused when nothing in it can be read',
    async (files) => {
      expect(await refusal(files)).toBe(
        'the-red_door is a folder without a file that Lectern can read.',
      );
    },
  );
});

describe('SUMMARY.md', () => {
  const chapters = { 'a.md': '# A\n\na', 'b.md': '# B\n\nb', 'sub/c d.md': 'c', 'x.md': 'x' };

  test('gives order, titles and levels, and each file once', async () => {
    const { metadata, contents, warnings } = await read({
      ...chapters,
      'SUMMARY.md': [
        '# The Book',
        '[Before](x.md)',
        '- [First](./a.md)',
        '    - [*Inner*](sub/c%20d.md "more")',
        '- [Second](<b.md>)',
        '- [Again](a.md#here)',
        '- [To come]()',
        '- [Web](https://example.org)',
      ].join('\n'),
    });
    expect(metadata.title).toBe('The Book');
    expect(contents).toEqual([
      { title: 'Before', anchor: 'x.md', level: 1 },
      { title: 'First', anchor: 'a.md', level: 1 },
      { title: 'Inner', anchor: 'sub/c d.md', level: 2 },
      { title: 'Second', anchor: 'b.md', level: 1 },
    ]);
    expect(warnings).toEqual([
      'SUMMARY.md names one chapter for which there is no file yet.',
      'SUMMARY.md names one chapter outside the folder, which are left out.',
    ]);
  });

  test('opens a part with its heading', async () => {
    const { blocks } = await read({
      ...chapters,
      'SUMMARY.md': '# Summary\n\n# Part One\n\n- [A](a.md)\n\n# Part Two\n\n- [B](b.md)',
    });
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Part One',
      'A',
      'Part Two',
      'B',
    ]);
  });

  test('may lie in src, as mdBook keeps it', async () => {
    expect(
      await titles({
        'book.toml': '',
        'src/SUMMARY.md': '- [One](one.md)\n- [Two](two.md)',
        'src/one.md': 'a',
        'src/two.md': 'b',
      }),
    ).toEqual(['One', 'Two']);
  });

  test.each([
    ['../secret.md', /SUMMARY\.md:2 leads out of the manuscript's folder: \.\.\/secret\.md\.$/],
    ['/etc/passwd', /SUMMARY\.md:2 leads out/],
    ['none.md', /SUMMARY\.md:2 names a file that is not in the folder: none\.md\.$/],
  ])('is refused when it links to %s', async (target, message) => {
    expect(await refusal({ 'a.md': 'a', 'SUMMARY.md': `- [A](a.md)\n- [B](${target})` })).toMatch(
      message,
    );
  });
});

describe('the files that belong to a manuscript', () => {
  test('are enough to read the same from a copy of them', async () => {
    await using folder = await temporaryFolder();
    const book = join(folder.path, 'one', 'Door');
    const copy = join(folder.path, 'two', 'Door');
    await put(book, {
      'SUMMARY.md': '- [A](a.md)\n- [B](sub/b.txt)',
      'a.md': '# A\n\na',
      'sub/b.txt': 'b',
      'notes.yaml': 'x: 1',
      'map.gif': 'x',
    });
    const paths = await chapterFilePaths(book, isReadable);
    expect(paths).toEqual(['SUMMARY.md', 'a.md', 'sub/b.txt']);
    for (const path of paths) await cp(join(book, path), join(copy, path));
    expect(await reader.read(copy)).toEqual(await reader.read(book));
  });
});

describe('a list of chapter files', () => {
  test('is read in the order given, even when names repeat', async () => {
    await using folder = await temporaryFolder();
    await put(folder.path, { 'x/a.md': '# B\n\nb', 'y/a.md': '# A\n\na' });
    const paths = ['x/a.md', 'y/a.md'].map((name) => join(folder.path, name));
    const manuscript = await reader.readList(paths);
    expect(manuscript.contents.map(({ title, anchor }) => [title, anchor])).toEqual([
      ['B', '1/a.md'],
      ['A', '2/a.md'],
    ]);
    expect(manuscript.blocks.map(({ text }) => text)).toEqual(['B', 'b', 'A', 'a']);
  });

  test('of none is refused', async () => {
    await expect(reader.readList([])).rejects.toThrow(InputError);
  });
});
