import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { ChapterRules } from '#src/domain/chapters/chapter-rules.ts';
import { findChapters } from '#src/domain/chapters/find-chapters.ts';
import type { BookText } from '#src/domain/chapters/find-chapters.ts';
import { InputError } from '#src/domain/errors.ts';
import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { countWords } from '#src/domain/text/count-words.ts';

const metadata = { title: 'The Red Door', creators: ['Ann Author'] };

describe('of any manuscript', () => {
  const text = fc.constantFrom(
    '',
    'Chapter 1',
    'PART II',
    'Contents',
    'Index',
    'One two three.',
    'The Red Door',
    '© Nobody',
    '7',
    '字',
  );
  const role = fc.constantFrom(
    undefined,
    'toc',
    'chapter',
    'cover',
    'dedication',
    'endnotes',
    'unknown',
  );
  const kind = fc.constantFrom(
    'heading',
    'paragraph',
    'quote',
    'verse',
    'item',
    'table',
    'note',
    'image',
    'scene-break',
  );
  const block = fc
    .record({
      kind,
      text,
      role,
      level: fc.integer({ min: 1, max: 6 }),
      file: fc.nat(4),
      id: fc.nat(4),
    })
    .map((made): Block => ({
      kind: made.kind,
      text: made.kind === 'scene-break' ? '' : made.text,
      ...(made.kind === 'heading' ? { level: made.level } : {}),
      ...(made.role === undefined ? {} : { role: made.role }),
      anchors: made.id === 0 ? [`${made.file}`] : [`${made.file}#${made.id}`],
    }));
  const entry = fc.record({
    title: text,
    anchor: fc
      .tuple(fc.nat(5), fc.nat(5))
      .map(([file, id]) => (id === 0 ? `${file}` : `${file}#${id}`)),
    level: fc.integer({ min: 1, max: 20 }),
  });
  const manuscript = fc.record({
    metadata: fc.constant(metadata),
    blocks: fc.array(block, { maxLength: 40 }),
    contents: fc.array(entry, { maxLength: 12 }),
  }) as fc.Arbitrary<Manuscript>;

  const name = fc.oneof(text, fc.nat(6));
  const rules: fc.Arbitrary<ChapterRules> = fc.record(
    {
      include: fc.array(fc.oneof(text, fc.constantFrom('toc', 'notes', 'pictures', 'index')), {
        maxLength: 2,
      }),
      exclude: fc.array(fc.oneof(name, fc.constantFrom('dedication', 'chapter')), { maxLength: 1 }),
      split: fc.array(fc.record({ at: text }), { maxLength: 1 }),
      merge: fc.array(fc.array(name, { minLength: 2, maxLength: 2 }), { maxLength: 1 }),
      rename: fc.dictionary(fc.constantFrom('1', '2', 'Index'), text, { maxKeys: 1 }),
      parts: fc.record({
        read: fc.constantFrom([], ['toc', 'cover'], ['endnotes']),
        skip: fc.constantFrom([], ['dedication'], ['chapter']),
      }),
    },
    { requiredKeys: [] },
  );
  const words = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, each) => sum + countWords(each.text), 0);

  function expectAllWordsOnce(given: Manuscript, { chapters, skipped }: BookText): void {
    const narrated = chapters.flatMap(({ blocks }) => blocks);
    const unread = skipped.reduce((sum, each) => sum + each.words, 0);
    expect(new Set(narrated).size).toBe(narrated.length);
    expect(words(narrated) + unread).toBe(words(given.blocks));
    expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, at) => at + 1));
    const places = new Map(given.blocks.map((each, at) => [each, at]));
    const order = narrated.map((each) => places.get(each)!);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  }

  test('every word is in a chapter or among what is skipped, in order and once', () => {
    fc.assert(
      fc.property(manuscript, (given) => expectAllWordsOnce(given, findChapters(given))),
      { numRuns: 500 },
    );
  });

  test('so it is under any rules that fit, and others are refused', () => {
    fc.assert(
      fc.property(manuscript, rules, (given, wanted) => {
        let found: BookText;
        try {
          found = findChapters(given, wanted);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          return;
        }
        expectAllWordsOnce(given, found);
        expect(findChapters(given, wanted)).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });

  test('promoting headings keeps every block and its words', () => {
    fc.assert(
      fc.property(manuscript, fc.func(fc.boolean()), ({ blocks }, isApart) => {
        const setApart = new Set(blocks.filter(isApart));
        const promoted = promoteHeadings(blocks, setApart);
        expect(promoted.map((each) => each.text)).toEqual(blocks.map((each) => each.text));
        expect(promoteHeadings(blocks, setApart)).toEqual(promoted);
      }),
      { numRuns: 500 },
    );
  });

  test('without rules chapters hold no notes and no pictures, and each has a title', () => {
    fc.assert(
      fc.property(manuscript, (given) => {
        const { chapters } = findChapters(given);
        const kinds = chapters.flatMap(({ blocks }) => blocks.map((each) => each.kind));
        expect(kinds).not.toContain('note');
        expect(kinds).not.toContain('image');
        for (const { title } of chapters) expect(typeof title).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
