import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { proveCoverage } from '#src/domain/planning/prove-coverage.ts';
import { segmentChapter } from '#src/domain/planning/segment-chapter.ts';
import type { SegmentSizes } from '#src/domain/planning/segment-sizes.ts';
import type { Segment } from '#src/domain/planning/segment.ts';

const house: SegmentSizes = { target: 1000, softMaximum: 1500, hardMaximum: 2000 };

function cut(blocks: readonly Block[], sizes = house): Segment[] {
  const speak = (spoken: string) => ({ spoken, changes: [] });
  return segmentChapter({ number: 1, blocks }, { sizes, language: 'en', speak });
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

  test('whatever is done to a paragraph, only its neighbourhood changes', () => {
    const texts = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
    const counts: number[] = [];
    fc.assert(
      fc.property(edit, texts, fc.nat(3), ({ chapter, at }, text, what) => {
        const place = at % chapter.length;
        const edited = [
          chapter.with(place, text),
          chapter.toSpliced(place, 0, text),
          chapter.toSpliced(place, 1),
          chapter.with(place, `${chapter[place] ?? ''} ${text}`),
        ];
        counts.push(changed(chapter, edited[what] ?? []));
      }),
      { seed: 2, numRuns: 400 },
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(5);
    expect(counts.filter((count) => count <= 3).length).toBeGreaterThan(counts.length * 0.95);
  });

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
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(counts.length * 0.75);
  });
});
