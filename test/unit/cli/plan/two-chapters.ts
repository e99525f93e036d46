import type { Estimate } from '#src/domain/planning/estimate.ts';
import type { Plan } from '#src/domain/planning/plan.ts';

/** A plan of two chapters and three segments. */
export const twoChapters: Plan = {
  book: { title: 'Emma', creators: ['Jane Austen'], language: 'en', year: 1815 },
  chapters: [
    {
      number: 1,
      title: 'Chapter One',
      words: 5,
      segments: [
        {
          id: '1-a',
          text: 'Chapter One',
          spoken: 'Chapter One',
          changes: [],
          boundary: 'heading',
        },
        {
          id: '1-b',
          text: 'It--rained then.',
          spoken: 'It—rained then.',
          changes: [{ start: 2, end: 4, spokenStart: 2, spokenEnd: 3, rule: 'dashes' }],
          boundary: 'chapter-end',
        },
      ],
    },
    {
      number: 2,
      title: 'Chapter Two',
      words: 2,
      segments: [
        { id: '2-a', text: 'The end.', spoken: 'The end.', changes: [], boundary: 'chapter-end' },
      ],
    },
  ],
  skipped: [{ title: 'Notes', reason: 'footnote', words: 40 }],
  warnings: ['Something looks odd.'],
  coverage: { manuscript: 47, narrated: 7, skipped: 40 },
};

/** What it comes to. */
export const estimate: Estimate = {
  characters: 34,
  seconds: 65,
  audioTokens: 1300,
  usd: 0.026,
  model: 'gpt-audio-mini',
};
