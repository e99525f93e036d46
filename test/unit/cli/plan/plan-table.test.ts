import { describe, expect, test } from '@jest/globals';

import { planTable } from '#src/cli/plan/plan-table.ts';

import { estimate, twoChapters } from './two-chapters.ts';

const [one] = twoChapters.chapters;

describe('planTable', () => {
  test('tells chapters, what is skipped and why, what looks odd, and what it comes to', () => {
    expect(planTable(twoChapters, estimate).split('\n')).toEqual([
      'Emma by Jane Austen (en)',
      '',
      `      ${'chapter'.padEnd(44)}   words  segments`,
      `   1  ${'Chapter One'.padEnd(44)}       5         2`,
      `   2  ${'Chapter Two'.padEnd(44)}       2         1`,
      `      ${'together'.padEnd(44)}       7         3`,
      '',
      'Skipped:',
      '  Notes (40 words): footnote',
      'Note: Something looks odd.',
      'About 1:05 of audio, $0.0260 with gpt-audio-mini.',
    ]);
  });

  test('leaves out what there is not', () => {
    const book = { ...twoChapters.book, creators: [] };
    const table = planTable({ ...twoChapters, book, skipped: [], warnings: [] }, estimate);
    expect(table).toMatch(/^Emma \(en\)\n/);
    expect(table).not.toMatch(/Skipped|Note/);
  });

  test('names all creators', () => {
    const book = { ...twoChapters.book, creators: ['Ann Lee', 'Bo Ek'] };
    expect(planTable({ ...twoChapters, book }, estimate)).toContain('Emma by Ann Lee, Bo Ek (en)');
  });

  test('cuts long titles, so that the columns stay', () => {
    const title = 'A very long title indeed, of which nobody needs to read the end';
    const chapters = one === undefined ? [] : [{ ...one, title }];
    const skipped = [{ title, reason: 'contents', words: 1 }];
    const lines = planTable({ ...twoChapters, chapters, skipped }, estimate).split('\n');
    expect(lines[3]).toBe('   1  A very long title indeed, of which nobody n…       5         2');
    expect(lines[7]).toBe('  A very long title indeed, of which nobody n… (1 words): contents');
  });
});
