import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';

import { openWorkplace } from '#test/support/workplace.ts';

const story = '# One\n\nA short chapter.\n';

describe('bad input ends with one plain sentence, a next step and exit code 2', () => {
  test.each([
    {
      why: 'the manuscript is missing',
      files: {},
      args: ['narrate', 'nowhere.md'],
      says: /nowhere\.md/,
    },
    {
      why: 'the manuscript is a folder without a chapter',
      files: { 'book/notes.rtf': story },
      args: ['narrate', 'book'],
      says: /book is a folder without a file that Lectern can read/,
    },
    {
      why: 'no reader takes such a file',
      files: { 'book.wpd': 'text' },
      args: ['narrate', 'book.wpd'],
      says: /no reader for book\.wpd/,
    },
    {
      why: 'the manuscript is empty',
      files: { 'empty.md': '\n\n' },
      args: ['narrate', 'empty.md'],
      says: /empty\.md.* no text/,
    },
    {
      why: 'the EPUB is no zip file',
      files: { 'book.epub': 'PK nothing' },
      args: ['narrate', 'book.epub'],
      says: /book\.epub/,
    },
    {
      why: 'the YAML has a key that does not exist',
      files: { 'story.md': story, 'book.yaml': 'manuscript: story.md\npauses:\n  scnee: 2\n' },
      args: ['narrate', 'book.yaml'],
      says: /^book\.yaml:3:3 pauses\.scnee: there is no such setting/,
    },
    {
      why: 'the YAML has a value of the wrong kind',
      files: { 'story.md': story, 'book.yaml': 'manuscript: story.md\npauses:\n  scene: long\n' },
      args: ['narrate', 'book.yaml'],
      says: /^book\.yaml:3:3 pauses\.scene: /,
    },
    {
      why: 'the front matter has a fault',
      files: { 'story.md': `---\ntitle: Tale\nlanguage: a tongue\n---\n${story}` },
      args: ['narrate', 'story.md'],
      says: /^story\.md:3:1 language: must be a language tag/,
    },
    {
      why: 'the YAML does not say where the manuscript is',
      files: { 'book.yaml': 'title: Tale\n' },
      args: ['narrate', 'book.yaml'],
      says: /which manuscript/,
    },
    {
      why: 'two YAML files speak of one book',
      files: { 'a.yaml': 'manuscript: a.md\n', 'b.yaml': 'manuscript: b.md\n' },
      args: ['narrate', 'a.yaml', '--book', 'b.yaml'],
      says: /both settings of the book/,
    },
    {
      why: 'the cover is no picture',
      files: {
        'story.md': story,
        'cover.jpg': 'text',
        'book.yaml': 'manuscript: story.md\ncover: cover.jpg\n',
      },
      args: ['narrate', 'book.yaml'],
      says: /cover\.jpg is not a JPEG or PNG/,
    },
    {
      why: 'a rule for chapters names one that is not there',
      files: {
        'story.md': story,
        'book.yaml': 'manuscript: story.md\nchapters: {exclude: [Preface]}\n',
      },
      args: ['narrate', 'book.yaml'],
      says: /Preface/,
    },
    {
      why: 'words are given to somebody without a voice',
      files: { 'story.md': `${story}\n:voice[“Come.”]{anna}\n` },
      args: ['narrate', 'story.md'],
      says: /“anna”, who has no voice/,
    },
    {
      why: 'a lexicon has a pattern that is none',
      files: {
        'story.md': story,
        'book.yaml': 'manuscript: story.md\nlexicon:\n  - {find: "(", say: x, regex: true}\n',
      },
      args: ['narrate', 'book.yaml'],
      says: /^book\.yaml:3:\d+ lexicon\.0\.find: /,
    },
    {
      why: 'a chapter is asked to be shown that is not there',
      files: { 'story.md': story },
      args: ['plan', 'story.md', '--chapter', '9'],
      says: /no chapter 9/,
    },
    {
      why: 'no chapter is left to narrate',
      files: { 'story.md': story },
      args: ['narrate', 'story.md', '--chapters', '7-9'],
      says: /nothing to narrate/,
    },
    {
      why: 'the language has no draft voice',
      files: { 'story.md': `---\nlanguage: tlh\n---\n${story}` },
      args: ['narrate', 'story.md'],
      says: /does not speak the language tlh/,
    },
    {
      why: 'Azure is asked for without an endpoint',
      files: { 'story.md': story },
      args: ['narrate', 'story.md', '--speech', 'azure'],
      says: /AZURE_OPENAI_ENDPOINT/,
    },
    {
      why: 'the model has no price',
      files: {
        'story.md': story,
        'book.yaml': 'manuscript: story.md\nspeech: {engine: openai, model: unheard-of}\n',
      },
      args: ['narrate', 'book.yaml'],
      says: /no price for the model unheard-of/,
    },
  ])('$why', async ({ files, args, says }) => {
    await using workplace = await openWorkplace();
    for (const [name, text] of Object.entries(files)) await workplace.write(name, text);
    const { exitCode, stderr } = await workplace.run(args);
    const lines = stderr.split('\n').filter((line) => !line.startsWith('Narrating'));
    expect(lines.find((line) => says.test(line)) ?? stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(exitCode).toBe(2);
    expect(await readdir(workplace.out).catch(() => [])).toEqual([]);
    expect(await workplace.redisProcesses()).toEqual([]);
  });

  test('Redis does not answer at REDIS_URL, and its password is not repeated', async () => {
    await using workplace = await openWorkplace();
    const manuscript = await workplace.write('story.md', story);
    const REDIS_URL = 'redis://:secret@127.0.0.1:1/0';
    const { exitCode, stderr } = await workplace.run(['narrate', manuscript], { REDIS_URL });
    expect(stderr).toContain('Redis at 127.0.0.1:1 does not answer');
    expect(stderr).not.toContain('secret');
    expect(exitCode).toBe(2);
  });

  test("a folder stands where the library's Redis has its socket", async () => {
    await using workplace = await openWorkplace();
    const manuscript = await workplace.write('story.md', story);
    await mkdir(join(workplace.library, 'redis', 'redis.sock', 'x'), { recursive: true });
    const { exitCode, stderr } = await workplace.run(['narrate', manuscript]);
    expect(stderr).toContain('redis-server did not start');
    expect(exitCode).toBe(2);
  });

  test.each([
    { name: 'library', variable: 'LECTERN_LIBRARY' },
    { name: 'out', variable: 'LECTERN_OUT' },
  ])('the $name folder is a file', async ({ variable }) => {
    await using workplace = await openWorkplace();
    const manuscript = await workplace.write('story.md', story);
    const file = await workplace.write('taken', 'a file');
    const { exitCode, stderr } = await workplace.run(['narrate', manuscript], { [variable]: file });
    expect(stderr).toContain(`The folder ${file}`);
    expect(exitCode).toBe(2);
  });

  test('the out folder may not be written', async () => {
    await using workplace = await openWorkplace();
    const manuscript = await workplace.write('story.md', story);
    // Root may write anywhere but where the kernel forbids it.
    const isRoot = process.getuid?.() === 0;
    const forbidden = isRoot ? '/proc' : join(workplace.path, 'locked');
    if (!isRoot) await mkdir(forbidden, { mode: 0o500 });
    const { exitCode, stderr } = await workplace.run(['narrate', manuscript, '--out', forbidden]);
    expect(stderr).toContain(`The folder ${forbidden}`);
    expect(exitCode).toBe(2);
  });

  test.each(['ffmpeg', 'redis-server', 'espeak-ng'])('%s is not installed', async (missing) => {
    await using workplace = await openWorkplace();
    const manuscript = await workplace.write('story.md', story);
    const PATH = await pathWithout(missing, workplace.path);
    const { exitCode, stderr } = await workplace.runDirectly(['narrate', manuscript], { PATH });
    expect(stderr).toMatch(new RegExp(`${missing}.* not installed`));
    expect(stderr).toContain('./lectern setup');
    expect(exitCode).toBe(2);
  });
});

/** A PATH on which all system programs of Lectern are but one. */
async function pathWithout(missing: string, folder: string): Promise<string> {
  const programs = join(folder, 'programs');
  await mkdir(programs);
  for (const name of ['ffmpeg', 'ffprobe', 'redis-server', 'espeak-ng']) {
    if (name === missing) continue;
    const { stdout } = await execa('which', [name]);
    await symlink(stdout.trim(), join(programs, name));
  }
  return programs;
}
