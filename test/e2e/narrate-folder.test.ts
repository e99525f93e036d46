import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { Report } from '#src/domain/mastering/report.ts';
import { openWorkplace, readJsonFile } from '#test/support/workplace.ts';

const files = {
  'the-tides/1 one.md':
    '# CHAPTER I\n\n:voice[“Come in,”]{anna} said Siobhan.\n\n“Sit,” said Bert.\n',
  'the-tides/2 two.md': '# CHAPTER II\n\nThe ﬁrst day--it rained.\n',
  'the-tides/10 last.txt': 'Notes of no importance.\n',
  'book.yaml': [
    'manuscript: the-tides',
    'creators: Ann Lee',
    'language: en',
    'narrator: Jo Reader',
    'credits: { opening: standard }',
    'chapters:',
    '  exclude: [last]',
    '  rename: { CHAPTER II: The Rain }',
    'lexicon:',
    '  - { find: Siobhan, say: Shivawn }',
    'voices:',
    '  anna: { draftVoice: en-gb+f3 }',
    '  bert: { draftVoice: en-gb+m3, quotes: [said Bert] }',
  ].join('\n'),
};

/** What `plan --json` says, as far as it is looked at here. */
interface Planned {
  title: string;
  chapters: { title: string; segments: { text: string; spoken: string }[] }[];
  skipped: { title: string; reason: string }[];
}

describe('a folder of chapter files with a YAML of its own', () => {
  test('is planned as the YAML says, and shown beside what is spoken', async () => {
    await using workplace = await openWorkplace();
    for (const [name, text] of Object.entries(files)) await workplace.write(name, text);
    const { stdout } = await workplace.run(['plan', 'book.yaml', '--json']);
    const plan = JSON.parse(stdout) as Planned;
    expect(plan.title).toBe('The tides');
    expect(plan.chapters.map(({ title }) => title)).toEqual([
      'Opening Credits',
      'CHAPTER I',
      'The Rain',
    ]);
    expect(plan.chapters.map(({ segments }) => segments.map(({ spoken }) => spoken))).toEqual([
      ['The tides, written by Ann Lee, narrated by Jo Reader.'],
      ['Chapter 1', '“Come in,”', 'said Shivawn.', '“Sit,”', 'said Bert.'],
      ['Chapter 2', 'The first day—it rained.'],
    ]);
    expect(plan.skipped).toEqual([
      { title: 'Last', reason: "left out by the book's settings", words: 4 },
    ]);
    const shown = await workplace.run(['plan', 'book.yaml', '--text', '--chapter', '2']);
    expect(shown.stdout).toContain('“ﬁrst” is spoken “first” (ligatures)');
    expect(shown.stdout).not.toContain('Siobhan');
  });

  test('is narrated in several voices, and once', async () => {
    await using workplace = await openWorkplace();
    for (const [name, text] of Object.entries(files)) await workplace.write(name, text);
    const first = await workplace.run(['narrate', 'book.yaml']);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(first.stdout).toContain('“The tides” is finished: 3 chapters');
    const delivered = join(workplace.out, 'Ann Lee', 'The tides');
    const { segments } = await readJsonFile<Report>(join(delivered, 'report.json'));
    expect(segments).toHaveLength(8);
    expect(new Set(segments.map(({ takeId }) => takeId)).size).toBe(8);

    const second = await workplace.run(['narrate', 'book.yaml']);
    expect(second.stdout).toContain('0 of 8 segments were narrated now');
    expect(await workplace.redisProcesses()).toEqual([]);
  });
});
