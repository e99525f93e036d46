import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { proveCoverage } from '#src/domain/planning/prove-coverage.ts';
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

/** What of a text can be spoken: its letters and digits. */
function speakable(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
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
      { id: expect.any(String), text: 'One', spoken: 'ONE', changes: [], boundary: 'heading' },
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

describe('segmentChapter of anything', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.lorem({ mode: 'sentences', maxCount: 2 }),
        fc.constantFrom('\n', ' ', '“Yes.” ', 'Mr. ', '👍🏽', '今天下雨。', 'e\u0301', '— '),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const kinds: BlockKind[] = ['heading', 'paragraph', 'paragraph', 'quote', 'verse', 'scene-break'];
  const anyBlocks = fc.array(fc.record({ kind: fc.constantFrom(...kinds), text: anyText }), {
    maxLength: 12,
  });
  const anySizes = fc
    .tuple(fc.integer({ min: 7, max: 200 }), fc.nat(200), fc.nat(200))
    .map(([target, more, most]) => ({
      target,
      softMaximum: target + more,
      hardMaximum: target + more + most,
    }));

  test('joined, the segments are the narratable words, none missing and none twice', () => {
    fc.assert(
      fc.property(anyBlocks, anySizes, (blocks, sizes) => {
        const narratable = blocks.filter(({ kind }) => kind !== 'scene-break');
        expect(speakable(textsOf(blocks, sizes).join(''))).toBe(
          speakable(narratable.map(({ text }) => text).join('')),
        );
      }),
    );
  });

  test('no segment is empty or longer than the hard maximum', () => {
    fc.assert(
      fc.property(anyBlocks, anySizes, (blocks, sizes) => {
        for (const text of textsOf(blocks, sizes)) {
          expect(speakable(text)).not.toBe('');
          expect(text.length).toBeLessThanOrEqual(sizes.hardMaximum);
        }
      }),
    );
  });

  test('ids are unique, and all is the same when it is done again', () => {
    fc.assert(
      fc.property(anyBlocks, anySizes, (blocks, sizes) => {
        const once = cut(blocks, sizes);
        expect(new Set(once.map(({ id }) => id)).size).toBe(once.length);
        const again = cut(structuredClone(blocks), sizes);
        expect(again).toEqual(once);
      }),
    );
  });

  test('only the last segment ends the chapter', () => {
    fc.assert(
      fc.property(anyBlocks, anySizes, (blocks, sizes) => {
        const segments = cut(blocks, sizes);
        expect(segments.map(({ boundary }) => boundary === 'chapter-end')).toEqual(
          segments.map((_, at) => at === segments.length - 1),
        );
      }),
    );
  });

  test('whoever speaks, no segment has two speakers and every letter is in one', () => {
    const anySpans = fc.array(
      fc.record({
        start: fc.integer({ min: -2, max: 60 }),
        end: fc.integer({ min: -2, max: 60 }),
        speaker: fc.constantFrom('anna', 'bert'),
      }),
      { maxLength: 4 },
    );
    const marked = fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), text: anyText, voices: anySpans }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(marked, anySizes, (blocks, sizes) => {
        const segments = cut(blocks, sizes);
        const narratable = blocks.filter(({ kind }) => kind !== 'scene-break');
        expect(proveCoverage({ title: 'One', blocks: narratable, segments })).toBeUndefined();
        for (const { text } of segments) expect(text.length).toBeLessThanOrEqual(sizes.hardMaximum);
      }),
    );
  });
});

describe('segmentChapter after an edit', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  /** Paragraphs of up to some 700 characters, as novels have them. */
  const prose = fc.array(
    fc.array(word, { minLength: 14, maxLength: 70 }).map((words) => `${words.join(' ')}.`),
    { minLength: 10, maxLength: 60 },
  );
  const edit = fc.record({ chapter: prose, at: fc.nat() });

  function changed(before: readonly string[], after: readonly string[]): number {
    const kept = new Set(textsOf(paragraphs(...before)));
    return textsOf(paragraphs(...after)).filter((text) => !kept.has(text)).length;
  }

  test('a word replaced by one of its length changes exactly one segment', () => {
    fc.assert(
      fc.property(edit, ({ chapter, at }) => {
        const place = at % chapter.length;
        const edited = chapter.map((text, index) =>
          index === place ? `${text.slice(0, -2)}Z.` : text,
        );
        expect(changed(chapter, edited)).toBe(1);
      }),
    );
  });

  test('a paragraph rewritten from its 25th character on changes a few neighbours at most', () => {
    const counts: number[] = [];
    fc.assert(
      fc.property(edit, fc.array(word, { maxLength: 60 }), ({ chapter, at }, words) => {
        const place = at % chapter.length;
        const edited = chapter.map((text, index) =>
          index === place ? `${text.slice(0, 24)} ${words.join(' ')} at last.` : text,
        );
        counts.push(changed(chapter, edited));
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(counts.length * 0.75);
  });
});
