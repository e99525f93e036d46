import { describe, expect, test } from '@jest/globals';

import { planText } from '#src/cli/plan/plan-text.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';

const pauses = {
  chapterHead: 0.75,
  clause: 0.15,
  sentence: 0.35,
  paragraph: 0.7,
  heading: 1,
  scene: 1.3,
  chapterTail: 3,
};

const chapter: PlannedChapter = {
  number: 2,
  title: 'The Door',
  words: 7,
  segments: [
    {
      id: '2-a',
      text: 'CHAPTER II',
      spoken: 'Chapter 2',
      changes: [{ start: 0, end: 10, spokenStart: 0, spokenEnd: 9, rule: 'headings' }],
      boundary: 'heading',
    },
    {
      id: '2-b',
      text: 'It--rained\u00AD then, all day long and all night.',
      spoken: 'It—rained then, all day long and all night.',
      changes: [
        { start: 2, end: 4, spokenStart: 2, spokenEnd: 3, rule: 'dashes' },
        { start: 10, end: 11, spokenStart: 9, spokenEnd: 9, rule: 'invisible' },
      ],
      speaker: 'anna',
      boundary: 'chapter-end',
    },
  ],
};

describe('planText', () => {
  test('shows what is printed beside what is spoken, and what each rule changed', () => {
    expect(planText(chapter, { pauses, width: 51 }).split('\n')).toEqual([
      'Chapter 2: The Door (7 words, 2 segments)',
      '',
      '[2-a, then 1 s]',
      'CHAPTER II               │ Chapter 2',
      '  “CHAPTER II” is spoken “Chapter 2” (headings)',
      '',
      '[2-b, spoken by anna, then 3 s]',
      'It--rained<U+00AD> then, │ It—rained then, all day',
      'all day long and all     │ long and all night.',
      'night.                   │',
      '  “It--rained<U+00AD>” is spoken “It—rained” (dashes, invisible)',
    ]);
  });

  test('keeps its columns beside Chinese, of which a character takes two', () => {
    const [segment] = chapter.segments;
    const segments = [{ ...segment!, text: '第二回門', spoken: '第二回門', changes: [] }];
    const lines = planText({ ...chapter, segments }, { pauses, width: 51 }).split('\n');
    expect(lines[3]).toBe(`第二回門${' '.repeat(16)} │ 第二回門`);
  });

  test('shows no character that could command a terminal', () => {
    const [segment] = chapter.segments;
    const segments = [{ ...segment!, text: 'a\u001B[31mb', spoken: 'a[31mb', changes: [] }];
    expect(planText({ ...chapter, segments }, { pauses, width: 80 })).not.toContain('\u001B');
  });
});
