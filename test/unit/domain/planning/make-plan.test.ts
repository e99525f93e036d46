import { describe, expect, test } from '@jest/globals';

import type { Block } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { makePlan } from '#src/domain/planning/make-plan.ts';
import type { PlanWishes } from '#src/domain/planning/plan-wishes.ts';
import { allRules } from '#test/support/all-rules.ts';

const sizes = { target: 100, softMaximum: 150, hardMaximum: 200 };
const wishes: PlanWishes = {
  metadata: { creators: [] },
  fallbackTitle: 'the-file',
  narrator: 'Jo',
  chapterRules: {},
  credits: { opening: 'none', closing: 'none' },
  sizes,
  spokenRules: allRules('always'),
  lexicon: [],
  isDraft: false,
  speakers: {},
  casting: [],
};

function chapter(title: string, text: string): Block[] {
  return [
    { kind: 'heading', text: title, level: 1 },
    { kind: 'paragraph', text },
  ];
}

const manuscript: Manuscript = {
  metadata: { title: 'Three', creators: ['Somebody'], language: 'en' },
  blocks: [
    ...chapter('Chapter One', 'It began one day.'),
    ...chapter('Chapter Two', 'It went on for two.'),
    ...chapter('Chapter Three', 'It ended on the third.'),
  ],
  contents: [],
};

describe('makePlan', () => {
  test('plans every chapter, heading first, and counts its words', () => {
    const plan = makePlan(manuscript, wishes);
    expect(plan.chapters.map(({ number, title, words }) => [number, title, words])).toEqual([
      [1, 'Chapter One', 6],
      [2, 'Chapter Two', 7],
      [3, 'Chapter Three', 7],
    ]);
    expect(plan.chapters[0]?.segments.map(({ text, boundary }) => [text, boundary])).toEqual([
      ['Chapter One', 'heading'],
      ['It began one day.', 'chapter-end'],
    ]);
    expect(plan).toMatchObject({ skipped: [], warnings: [] });
  });

  test('passes over a chapter in which nothing can be spoken, and numbers the others without a gap', () => {
    const blocks: Block[] = [
      ...chapter('One', 'Words.'),
      ...chapter('***', '…'),
      ...chapter('Two', 'More words.'),
    ];
    const { chapters } = makePlan({ ...manuscript, blocks }, wishes);
    expect(chapters.map(({ number, title }) => [number, title])).toEqual([
      [1, 'One'],
      [2, 'Two'],
    ]);
  });

  test('keeps numbers and segments of chapters when only some are asked for, and lists the others', () => {
    const all = makePlan(manuscript, wishes);
    const some = makePlan(manuscript, { ...wishes, chapters: [{ first: 2, last: 2 }] });
    expect(some.chapters).toEqual([all.chapters[1]]);
    expect(some.skipped).toEqual([
      { title: 'Chapter One', reason: 'not asked for', words: 6 },
      { title: 'Chapter Three', reason: 'not asked for', words: 7 },
    ]);
  });

  test.each([
    ['both ends of a range', [{ first: 1, last: 2 }], [1, 2]],
    [
      'several ranges',
      [
        { first: 1, last: 1 },
        { first: 3, last: 9 },
      ],
      [1, 3],
    ],
    [
      'overlapping ones',
      [
        { first: 1, last: 3 },
        { first: 2, last: 2 },
      ],
      [1, 2, 3],
    ],
    ['chapters that are not there', [{ first: 7, last: 8 }], []],
  ])('takes %s', (_what, chapters, numbers) => {
    const plan = makePlan(manuscript, { ...wishes, chapters });
    expect(plan.chapters.map(({ number }) => number)).toEqual(numbers);
  });

  test('every word is planned or skipped', () => {
    const words = (chapters: readonly { words: number }[]): number =>
      chapters.reduce((sum, one) => sum + one.words, 0);
    const plan = makePlan(manuscript, { ...wishes, chapters: [{ first: 3, last: 3 }] });
    expect(words(plan.chapters) + words(plan.skipped)).toBe(20);
  });

  test('proves by counts that no word of the manuscript is missing', () => {
    const note: Block = { kind: 'note', text: 'A note of five words.', role: 'footnote' };
    const blocks = [...manuscript.blocks, note];
    const plan = makePlan({ ...manuscript, blocks }, wishes);
    expect(plan.coverage).toEqual({ manuscript: 25, narrated: 20, skipped: 5 });
    const one = { ...wishes, chapters: [{ first: 3, last: 3 }] };
    expect(makePlan({ ...manuscript, blocks }, one).coverage).toEqual({
      manuscript: 25,
      narrated: 7,
      skipped: 18,
    });
  });

  test('speaks credits before the first chapter and after the last, and counts them apart', () => {
    const credits = { opening: 'standard', closing: 'The end of {title}.' };
    const { chapters, coverage } = makePlan(manuscript, { ...wishes, credits });
    expect(chapters.map(({ number, title }) => [number, title])).toEqual([
      [0, 'Opening Credits'],
      [1, 'Chapter One'],
      [2, 'Chapter Two'],
      [3, 'Chapter Three'],
      [4, 'Closing Credits'],
    ]);
    expect(chapters[0]?.segments[0]?.spoken).toBe('Three, written by Somebody, narrated by Jo.');
    expect(chapters[4]?.segments[0]?.spoken).toBe('The end of Three.');
    expect(coverage).toEqual({ manuscript: 20, narrated: 20, skipped: 0 });
  });

  test('gives chapters and marked words to their speakers', () => {
    const voice = { name: 'coral', model: 'm', direction: '' };
    const blocks: Block[] = [
      ...chapter('One', '“Come,” said Anna.'),
      ...chapter('Two', 'She went.'),
    ];
    const { chapters } = makePlan(
      { ...manuscript, blocks },
      {
        ...wishes,
        speakers: { anna: voice, bert: voice },
        casting: [
          { speaker: 'anna', chapters: [], quotes: ['said Anna'] },
          { speaker: 'bert', chapters: ['Two'], quotes: [] },
        ],
      },
    );
    const spoken = chapters.flatMap(({ segments }) =>
      segments.map(({ speaker = 'narrator', text }) => `${speaker}: ${text}`),
    );
    expect(spoken).toEqual([
      'narrator: One',
      'anna: “Come,”',
      'narrator: said Anna.',
      'bert: Two',
      'bert: She went.',
    ]);
  });

  test.each([
    [
      'words given to somebody without a voice',
      { casting: [{ speaker: 'anna', chapters: [], quotes: ['said Anna'] }] },
      'Words in “One” are given to “anna”, who has no voice: “Come,”',
    ],
    [
      'a reader of a chapter that is not there',
      { casting: [{ speaker: 'anna', chapters: ['Nine'], quotes: [] }] },
      'voices.anna.chapters names “Nine”, which is no chapter of the book',
    ],
  ])('refuses %s', (_what, wish, message) => {
    const blocks = chapter('One', '“Come,” said Anna.');
    expect(() => makePlan({ ...manuscript, blocks }, { ...wishes, ...wish })).toThrow(message);
  });

  test('warns when nothing at all is narrated', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'All rights reserved.', role: 'copyright-page' },
    ];
    expect(makePlan({ ...manuscript, blocks }, wishes)).toMatchObject({
      chapters: [],
      warnings: [
        'None of the 3 words of the manuscript will be narrated; the reasons stand with what is skipped.',
      ],
    });
  });

  test('hands on what the reader had to mend', () => {
    const mended = { ...manuscript, warnings: ['The file was broken.'] };
    expect(makePlan(mended, wishes).warnings).toEqual(['The file was broken.']);
  });

  test('warns when nobody said what language it is', () => {
    const silent = { ...manuscript, metadata: { creators: [] } };
    expect(makePlan(silent, wishes).warnings).toEqual([
      expect.stringMatching(/^The manuscript does not say its language; .* en/),
    ]);
    const said = { ...wishes, metadata: { creators: [], language: 'de' } };
    expect(makePlan(silent, said)).toMatchObject({ warnings: [], book: { language: 'de' } });
  });

  test('makes the segments of Chinese chapters a third as long, whatever the language is said to be', () => {
    const longest = (text: string): number => {
      const blocks = [{ kind: 'paragraph', text: text.repeat(20) } as const];
      const plan = makePlan({ ...manuscript, blocks }, wishes);
      const segments = plan.chapters.flatMap((planned) => planned.segments);
      return Math.max(...segments.map((segment) => segment.text.length));
    };
    expect(longest('It rained. ')).toBeGreaterThan(60);
    expect(longest('今天下雨。')).toBeLessThanOrEqual(50);
  });
});
