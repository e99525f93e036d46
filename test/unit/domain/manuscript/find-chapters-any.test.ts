import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { Block } from '#src/domain/manuscript/block.ts';
import { countWords } from '#src/domain/manuscript/count-words.ts';
import { findChapters } from '#src/domain/manuscript/find-chapters.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';

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

  test('every word is in a chapter or among what is skipped', () => {
    fc.assert(
      fc.property(manuscript, (given) => {
        const { chapters, skipped } = findChapters(given);
        const words = (blocks: readonly Block[]): number =>
          blocks.reduce((sum, each) => sum + countWords(each.text), 0);
        const narrated = words(chapters.flatMap(({ blocks }) => blocks));
        const unread = skipped.reduce((sum, each) => sum + each.words, 0);
        expect(narrated + unread).toBe(words(given.blocks));
      }),
      { numRuns: 500 },
    );
  });

  test('chapters hold nothing but what is read, numbered from 1, in the order of the text', () => {
    fc.assert(
      fc.property(manuscript, (given) => {
        const { chapters } = findChapters(given);
        const places = chapters.flatMap(({ blocks }) =>
          blocks.map((each) => given.blocks.indexOf(each)),
        );
        expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, at) => at + 1));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(
          chapters
            .flatMap(({ blocks }) => blocks)
            .filter(({ kind: each }) => each === 'note' || each === 'image'),
        ).toEqual([]);
        for (const { title } of chapters) expect(typeof title).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
