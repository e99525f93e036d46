import { describe, expect, test } from '@jest/globals';

import { planJson } from '#src/cli/plan/plan-json.ts';

import { estimate, twoChapters } from './two-chapters.ts';

const pauses = {
  chapterHead: 0.75,
  clause: 0.15,
  sentence: 0.35,
  paragraph: 0.7,
  heading: 1,
  scene: 1.3,
  chapterTail: 3,
};

describe('planJson', () => {
  test('has the shape that is promised, pauses in seconds', () => {
    expect(planJson(twoChapters, estimate, pauses)).toStrictEqual({
      title: 'Emma',
      creators: ['Jane Austen'],
      language: 'en',
      words: 7,
      chapters: [
        {
          number: 1,
          title: 'Chapter One',
          words: 5,
          segments: [
            { id: '1-a', text: 'Chapter One', spoken: 'Chapter One', pauseAfter: 1 },
            { id: '1-b', text: 'It--rained then.', spoken: 'It—rained then.', pauseAfter: 3 },
          ],
        },
        {
          number: 2,
          title: 'Chapter Two',
          words: 2,
          segments: [{ id: '2-a', text: 'The end.', spoken: 'The end.', pauseAfter: 3 }],
        },
      ],
      skipped: [{ title: 'Notes', reason: 'footnote', words: 40 }],
      warnings: ['Something looks odd.'],
      estimate,
    });
  });
});
