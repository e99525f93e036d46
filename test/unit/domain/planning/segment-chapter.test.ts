import { describe, expect, test } from '@jest/globals';

import type { Block } from '#src/domain/manuscript/block.ts';
import { segmentChapter } from '#src/domain/planning/segment-chapter.ts';
import type { SegmentSizes } from '#src/domain/planning/segment-sizes.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import type { Speak } from '#src/domain/spoken-text/spoken-text.ts';

const house: SegmentSizes = { target: 1000, softMaximum: 1500, hardMaximum: 2000 };

/** Says what is printed, headings louder. */
const speak: Speak = (text, { isHeading }) => ({
  spoken: isHeading ? text.toUpperCase() : text,
  changes: [],
});

function cut(blocks: readonly Block[], sizes = house, number = 1): Segment[] {
  return segmentChapter({ number, blocks }, { sizes, language: 'en', speak });
}

function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

function textsOf(blocks: readonly Block[], sizes = house): string[] {
  return cut(blocks, sizes).map(({ text }) => text);
}

describe('segmentChapter', () => {
  test('puts short paragraphs together and parts headings and scenes', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'One', level: 1 },
      ...paragraphs('It rained.', 'It stopped.'),
      { kind: 'scene-break', text: '' },
      ...paragraphs('The sun came.'),
    ];
    expect(cut(blocks, house, 3)).toEqual([
      {
        id: expect.any(String),
        text: 'One',
        spoken: 'ONE',
        changes: [],
        isHeading: true,
        boundary: 'heading',
      },
      {
        id: expect.stringMatching(/^3-[0-9a-f]{8}$/),
        text: 'It rained.\n\nIt stopped.',
        spoken: 'It rained.\n\nIt stopped.',
        changes: [],
        boundary: 'scene',
      },
      {
        id: expect.any(String),
        text: 'The sun came.',
        spoken: 'The sun came.',
        changes: [],
        boundary: 'chapter-end',
      },
    ]);
  });

  test('gives the narrator the words as they are spoken, and keeps them as printed', () => {
    const change = { start: 2, end: 4, spokenStart: 2, spokenEnd: 3, rule: 'dashes' } as const;
    const dashed: Speak = () => ({ spoken: 'No—fine', changes: [change] });
    const chapter = { number: 1, blocks: paragraphs('No--fine') };
    const [segment] = segmentChapter(chapter, { sizes: house, language: 'en', speak: dashed });
    expect(segment).toMatchObject({ text: 'No--fine', spoken: 'No—fine', changes: [change] });
  });

  test('does not begin a new segment after less than 6/10 of the target', () => {
    const blocks = paragraphs(...Array.from({ length: 50 }, (_, at) => `${at} ${'x'.repeat(90)}.`));
    const lengths = textsOf(blocks).map(({ length }) => length);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(590);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(house.softMaximum);
  });

  test('tells segments of the same words apart, also from one chapter to the next', () => {
    const refrain: Block[] = Array.from({ length: 3 }, () => ({ kind: 'heading', text: 'Again' }));
    const ids = [1, 2].flatMap((number) => cut(refrain, house, number).map(({ id }) => id));
    expect(new Set(ids).size).toBe(6);
    expect(ids[1]).toBe(`${ids[0]}-2`);
  });

  test.each([
    { why: 'dots alone', texts: ['One.', '…', 'Two.'], expected: ['One.', 'Two.'] },
    { why: 'a lone soft hyphen', texts: ['One.', '\u00AD'], expected: ['One.'] },
    { why: 'an ornament before the first word', texts: ['~ ~ ~', 'One.'], expected: ['One.'] },
    { why: 'a number is a word', texts: ['One.', '1984'], expected: ['One.', '1984'] },
  ])('leaves out what nobody can speak: $why', ({ texts, expected }) => {
    const scenes = texts.flatMap((text): Block[] => [
      { kind: 'paragraph', text },
      { kind: 'scene-break', text: '' },
    ]);
    expect(textsOf(scenes)).toEqual(expected);
  });

  test('keeps dots that stand between sentences of a long paragraph with their neighbours', () => {
    const long = `${'A word and another. '.repeat(90)}… ${'Then more of them. '.repeat(90)}`;
    const texts = textsOf(paragraphs(long));
    expect(texts.every((text) => /\p{L}/u.test(text))).toBe(true);
    expect(texts.join(' ')).toContain('…');
  });

  test('ends a chapter with its last speakable segment, whatever is left out behind it', () => {
    const tiny = { target: 7, softMaximum: 7, hardMaximum: 7 };
    const segments = cut(paragraphs(`Words.${'…'.repeat(20)}`), tiny);
    expect(segments.at(-1)?.boundary).toBe('chapter-end');
  });

  test('parts what different speakers say, marks and all, and joins what one says', () => {
    const text = '“Come in,” said Anna. “Sit.”';
    const voices = [
      { start: 0, end: 10, speaker: 'anna' },
      { start: 22, end: 28, speaker: 'anna' },
    ];
    const blocks: Block[] = [
      { kind: 'paragraph', text, voices },
      {
        kind: 'paragraph',
        text: '“Now.”',
        voices: [{ start: 0, end: 6, speaker: 'anna' }],
      },
      ...paragraphs('He sat.'),
    ];
    expect(
      cut(blocks).map(({ speaker = 'narrator', text: said, boundary }) => [
        speaker,
        said,
        boundary,
      ]),
    ).toEqual([
      ['anna', '“Come in,”', 'clause'],
      ['narrator', 'said Anna.', 'sentence'],
      ['anna', '“Sit.”\n\n“Now.”', 'paragraph'],
      ['narrator', 'He sat.', 'chapter-end'],
    ]);
  });

  test('has nothing to cut in a chapter without words', () => {
    expect(textsOf([])).toEqual([]);
    expect(textsOf([{ kind: 'scene-break', text: '' }, ...paragraphs(' ', '')])).toEqual([]);
  });
});

describe('segmentChapter with headings and speakers', () => {
  test('a heading stands apart from the paragraph before it', () => {
    const blocks: Block[] = [
      ...paragraphs('It rained.'),
      { kind: 'heading', text: 'Two', level: 2 },
    ];
    expect(cut(blocks).map(({ text, isHeading }) => [text, isHeading])).toEqual([
      ['It rained.', undefined],
      ['Two', true],
    ]);
  });

  test('reads what is printed when nothing would be left to say', () => {
    const silent: Speak = () => ({ spoken: ' … ', changes: [] });
    const [segment] = segmentChapter(
      { number: 1, blocks: paragraphs('[1]') },
      { sizes: house, language: 'en', speak: silent },
    );
    expect(segment).toMatchObject({ text: '[1]', spoken: '[1]', changes: [] });
  });

  test('parts a paragraph at its speakers, lone signs aside', () => {
    const text = '“I am here,” she said. “So is he.”';
    const voices = [
      { start: 1, end: 10, speaker: 'anna' },
      { start: 24, end: 33, speaker: 'anna' },
    ];
    const segments = cut([{ kind: 'paragraph', text, voices }, ...paragraphs('He was.')]);
    expect(segments.map((segment) => [segment.text, segment.speaker, segment.boundary])).toEqual([
      ['“I am here', 'anna', 'clause'],
      [',” she said. “', undefined, 'sentence'],
      ['So is he.”', 'anna', 'paragraph'],
      ['He was.', undefined, 'chapter-end'],
    ]);
  });
});
