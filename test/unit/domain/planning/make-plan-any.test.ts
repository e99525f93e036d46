import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { BlockKind } from '#src/domain/manuscript/block.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { makePlan } from '#src/domain/planning/make-plan.ts';
import type { PlanWishes } from '#src/domain/planning/plan-wishes.ts';
import { allRules } from '#test/support/all-rules.ts';

const voice = { name: 'coral', model: 'm', direction: '' };
const wishes: PlanWishes = {
  metadata: { creators: [], language: 'en' },
  fallbackTitle: 'the-file',
  narrator: 'Jo',
  chapterRules: {},
  credits: { opening: 'standard', closing: 'none' },
  sizes: { target: 40, softMaximum: 60, hardMaximum: 80 },
  spokenRules: allRules('always'),
  lexicon: [{ find: 'rain', say: 'drizzle' }],
  isDraft: true,
  speakers: { anna: voice, bert: voice },
  casting: [{ speaker: 'bert', chapters: [], quotes: ['said Bert'] }],
};

const kinds: readonly BlockKind[] = [
  ...(['heading', 'paragraph', 'paragraph', 'paragraph', 'quote', 'verse', 'item'] as const),
  ...(['table', 'note', 'image', 'scene-break'] as const),
];
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.lorem({ mode: 'sentences', maxCount: 2 }),
      fc.constantFrom(
        ...['Chapter II', 'Contents', 'IV.', '“Yes,” said Bert. ', 'Mr. ', '…', '* * *', '\u00AD'],
        ...['今天下雨。', 'e\u0301', '1914–18', 'the rain', '£5 10s. ', 'www.example.com/a', '👍🏽'],
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const anyBlock = fc
  .record(
    {
      kind: fc.constantFrom(...kinds),
      text: anyText,
      level: fc.integer({ min: 1, max: 6 }),
      role: fc.constantFrom('toc', 'dedication', 'code', 'page-header', 'chapter'),
      anchors: fc.array(fc.constantFrom('a', 'b', 'a#1', 'b#2'), { maxLength: 2 }),
      voices: fc.array(
        fc.record({ start: fc.nat(40), end: fc.nat(40), speaker: fc.constant('anna') }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['kind', 'text'] },
  )
  .map((block) => (block.kind === 'scene-break' ? { ...block, text: '' } : block));
const anyManuscript: fc.Arbitrary<Manuscript> = fc.record({
  metadata: fc.constant({ title: 'The Rain', creators: ['Ann Lee'] }),
  blocks: fc.array(anyBlock, { maxLength: 14 }),
  contents: fc.array(
    fc.record({
      title: anyText,
      anchor: fc.constantFrom('a', 'b', 'a#1', 'c'),
      level: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 4 },
  ),
});

describe('makePlan of anything', () => {
  test('accounts for every word: the counts add up, and nothing is missing or doubled', () => {
    fc.assert(
      fc.property(anyManuscript, (manuscript) => {
        const { coverage, warnings } = makePlan(manuscript, wishes);
        expect(coverage.narrated + coverage.skipped).toBe(coverage.manuscript);
        expect(warnings.join('\n')).not.toContain('fault in Lectern');
      }),
    );
  });

  test('makes segments that can be spoken, none over the hard maximum, each with an id of its own', () => {
    fc.assert(
      fc.property(anyManuscript, (manuscript) => {
        const segments = makePlan(manuscript, wishes).chapters.flatMap(
          (chapter) => chapter.segments,
        );
        for (const { text, spoken } of segments) {
          expect(text.length).toBeLessThanOrEqual(80);
          expect(spoken).toMatch(/[\p{L}\p{N}]/u);
        }
        expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
      }),
    );
  });

  test('is the same when it is made again', () => {
    fc.assert(
      fc.property(anyManuscript, (manuscript) => {
        expect(makePlan(structuredClone(manuscript), wishes)).toEqual(makePlan(manuscript, wishes));
      }),
    );
  });
});
