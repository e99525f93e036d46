import { describe, expect, test } from '@jest/globals';

import { planTable } from '#src/cli/plan/plan-table.ts';
import type { Estimate } from '#src/domain/planning/estimate.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';

import { estimate, twoChapters } from './two-chapters.ts';

const [one] = twoChapters.chapters;

/** Half of the whole for each chapter. */
function estimateOf(chapters: readonly PlannedChapter[]): Estimate {
  const share = chapters.length / 2;
  return { ...estimate, seconds: estimate.seconds * share, usd: estimate.usd * share };
}

describe('planTable', () => {
  test('tells chapters, what is skipped and why, that no word is missing, and what it comes to', () => {
    expect(planTable(twoChapters, estimateOf, 100).split('\n')).toEqual([
      'Emma by Jane Austen (en)',
      '',
      `      ${'chapter'.padEnd(44)}    words  segments    length      cost`,
      `   1  ${'Chapter One'.padEnd(44)}        5         2      0:33   $0.0130`,
      `   2  ${'Chapter Two'.padEnd(44)}        2         1      0:33   $0.0130`,
      `      ${'together'.padEnd(44)}        7         3      1:05   $0.0260`,
      '',
      'Skipped:',
      `      ${'Notes'.padEnd(44)}       40  footnote`,
      '',
      'Coverage: all 47 words of the manuscript, 7 narrated and 40 skipped.',
      'Note: Something looks odd.',
      'About 1:05 of audio, $0.0260 with gpt-audio-mini.',
    ]);
  });

  test.each([
    [20, 16],
    [80, 35],
    [200, 44],
  ])('has rows for a terminal of %d columns, %d of them for titles', (width, columns) => {
    const chapters = [{ ...one!, title: 'A'.repeat(60) }];
    const lines = planTable({ ...twoChapters, chapters }, estimateOf, width).split('\n');
    expect(lines[3]).toHaveLength(columns + 45);
  });

  test('shows no character that would command the terminal', () => {
    const skipped = [{ title: 'Notes \u001B[2J', reason: 'footnote', words: 40 }];
    const table = planTable({ ...twoChapters, skipped, warnings: ['\u001B[2J'] }, estimateOf, 80);
    expect(table).not.toContain('\u001B');
  });

  test('does not say “all” when words are missing', () => {
    const coverage = { manuscript: 50, narrated: 7, skipped: 40 };
    expect(planTable({ ...twoChapters, coverage }, estimateOf, 100)).toContain(
      'Coverage: of 50 words of the manuscript, 7 are narrated and 40 skipped.',
    );
  });

  test('sums up what is skipped for one reason all through the book', () => {
    const notes = [1, 2, 3, 4, 5].map((number) => ({
      title: `Chapter ${number}`,
      reason: 'footnote',
      words: number,
    }));
    const index = { title: 'Index', reason: 'index', words: 9 };
    const lines = planTable({ ...twoChapters, skipped: [...notes, index] }, estimateOf, 100).split(
      '\n',
    );
    expect(lines.slice(7, 10)).toEqual([
      'Skipped:',
      `      ${'5 places, the first: Chapter 1'.padEnd(44)}       15  footnote`,
      `      ${'Index'.padEnd(44)}        9  index`,
    ]);
  });

  test('leaves out what there is not', () => {
    const book = { ...twoChapters.book, creators: [] };
    const table = planTable({ ...twoChapters, book, skipped: [], warnings: [] }, estimateOf, 100);
    expect(table).toMatch(/^Emma \(en\)\n/);
    expect(table).not.toMatch(/Skipped|Note/);
  });

  test('names all creators', () => {
    const book = { ...twoChapters.book, creators: ['Ann Lee', 'Bo Ek'] };
    expect(planTable({ ...twoChapters, book }, estimateOf, 100)).toContain(
      'Emma by Ann Lee, Bo Ek (en)',
    );
  });

  test.each([
    [
      'A very long title indeed, of which nobody needs to read the end',
      'A very long title indeed, of which nobody n…',
    ],
    [
      '第一回甄士隱夢幻識通靈賈雨村風塵懷閨秀此開卷第一回也作者自云',
      '第一回甄士隱夢幻識通靈賈雨村風塵懷閨秀此開… ',
    ],
  ])('cuts %s, so that the columns stay', (title, cut) => {
    const chapters = one === undefined ? [] : [{ ...one, title }];
    const skipped = [{ title, reason: 'contents', words: 1 }];
    const lines = planTable({ ...twoChapters, chapters, skipped }, estimateOf, 100).split('\n');
    expect(lines[3]).toBe(`   1  ${cut}        5         2      0:33   $0.0130`);
    expect(lines[7]).toBe(`      ${cut}        1  contents`);
  });
});
