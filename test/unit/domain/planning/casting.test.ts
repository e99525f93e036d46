import { describe, expect, test } from '@jest/globals';

import type { Chapter } from '#src/domain/chapters/chapter.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import { castChapter, chapterNotThere } from '#src/domain/planning/casting.ts';
import type { CastingRule } from '#src/domain/planning/casting.ts';

function chapterOf(...texts: readonly string[]): Chapter {
  const blocks = texts.map((text): Block => ({ kind: 'paragraph', text }));
  return { number: 4, title: 'The Door', blocks };
}

function rule(speaker: string, said: Partial<CastingRule>): CastingRule {
  return { speaker, chapters: [], quotes: [], ...said };
}

/** The stretches of the first paragraph that are spoken by others. */
function spokenBy(text: string, rules: readonly CastingRule[]): readonly string[] {
  const [block] = castChapter(chapterOf(text), rules).chapter.blocks;
  const spans = block?.voices ?? [];
  return spans.map(({ start, end, speaker }) => `${speaker}: ${text.slice(start, end)}`);
}

const anna = rule('anna', { quotes: ['said Anna', 'Anna said'] });
const bert = rule('bert', { quotes: ['said Bert'] });

describe('castChapter', () => {
  test.each([
    ['“Come in,” said Anna. “Sit.”', ['anna: “Come in,”', 'anna: “Sit.”']],
    ['“COME,” SAID ANNA.', ['anna: “COME,”']],
    ['“Come,” said Annabel.', []],
    ['“Nobody ‘said Anna’ ever.”', []],
    ['“Come,” she said.', []],
    ['said Anna without any mark', []],
  ])('gives the speech of %s to whom its words name', (text, speech) => {
    expect(spokenBy(text, [anna, bert])).toEqual(speech);
  });

  test('leaves a paragraph to the narrator when two speakers lay claim to it, and says so', () => {
    const chapter = chapterOf('“Yes,” said Anna. “No,” said Bert.');
    const cast = castChapter(chapter, [anna, bert]);
    expect(cast.chapter.blocks[0]?.voices).toBeUndefined();
    expect(cast.warnings).toEqual([
      'A paragraph in “The Door” speaks of anna and bert, so it stays with whoever reads the chapter: “Yes,” said Anna. “No,” said Bert.…',
    ]);
  });

  test('lets the author’s own marks win', () => {
    const voices = [{ start: 0, end: 6, speaker: 'old' }];
    const block: Block = { kind: 'paragraph', text: '“Yes,” said Anna.', voices };
    const { chapter } = castChapter({ number: 1, title: 'A', blocks: [block] }, [anna]);
    expect(chapter.blocks).toEqual([block]);
  });

  test.each([[4], ['4'], ['2-5'], ['the door'], ['THE DOOR.']])(
    'gives chapter 4, “The Door”, to who reads %p',
    (name) => {
      const { chapter } = castChapter(chapterOf('Text.'), [rule('eva', { chapters: [name] })]);
      expect(chapter.speaker).toBe('eva');
    },
  );

  test.each([[5], ['1-3'], ['Door']])('does not give it to who reads %p', (name) => {
    const { chapter } = castChapter(chapterOf('Text.'), [rule('eva', { chapters: [name] })]);
    expect(chapter.speaker).toBeUndefined();
  });

  test('finds speech in a script without word spaces', () => {
    expect(spokenBy('「來。」安娜說。', [rule('anna', { quotes: ['安娜說'] })])).toEqual([
      'anna: 「來。」',
    ]);
  });
});

describe('chapterNotThere', () => {
  test('names the first chapter of a rule that the book has not', () => {
    const reader = rule('eva', { chapters: ['The Door', 4, 'The Window'] });
    expect(chapterNotThere(reader, [chapterOf('Text.')])).toBe('The Window');
  });

  test('names none when all are there', () => {
    expect(chapterNotThere(rule('eva', { chapters: [4] }), [chapterOf('Text.')])).toBeUndefined();
  });
});
