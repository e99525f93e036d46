import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { framesPerSecond } from '#src/domain/dictation/dictation-pcm.ts';
import { findPauses } from '#src/domain/dictation/find-pauses.ts';
import { halvingFrame, pieceSizes, planPieces } from '#src/domain/dictation/plan-pieces.ts';

import { type Stretch, levelsOf, sentences, silence, speech } from './sound-shapes.ts';

const seconds = (frames: number): number => frames / framesPerSecond;
const planned = (...stretches: Stretch[]): [number, number, number][] =>
  planPieces(levelsOf(...stretches)).map((piece) => [
    seconds(piece.from),
    seconds(piece.to),
    piece.pauseBefore,
  ]);

describe('the pieces of a recording', () => {
  test('are one when it is short, without the silence around the words', () => {
    expect(planned([3, silence], [30, speech], [8, silence])).toEqual([[2.5, 33.5, 2.5]]);
  });

  test('end at the first long pause after forty seconds', () => {
    const before: Stretch[] = [...sentences(8, 4.5, 0.5), [4, speech]];
    const after = sentences(10, 4.5, 0.5);
    expect(planned(...before, [2, silence], ...after, [20, speech])).toEqual([
      [0, 44.5, 0],
      [45.5, 116, 2],
    ]);
  });

  test('end at the longest pause before five minutes when none is long', () => {
    const text: Stretch[] = [...sentences(30, 4.5, 0.5), [4.5, speech]];
    const pieces = planned(...text, [0.9, silence], ...sentences(40, 4.5, 0.5));
    expect(pieces[0]).toEqual([0, 154.95, 0]);
    expect(pieces[1]?.[0]).toBe(154.95);
  });

  test('end at the quietest place where there is no pause at all', () => {
    const pieces = planned([100, -20], [0.3, -24], [260, -20]);
    expect(pieces).toEqual([
      [0, 100.15, 0],
      [100.15, 360.3, 0],
    ]);
  });

  test('leave out a silence in which the recorder was forgotten', () => {
    expect(planned([20, speech], [3600, silence], [20, speech])).toEqual([
      [0, 20.5, 0],
      [3619.5, 3640, 3600],
    ]);
  });

  test('leave out a click in the silence', () => {
    expect(planned([20, speech], [60, silence], [0.1, speech], [60, silence])).toHaveLength(1);
  });

  test.each([
    ['nothing', levelsOf()],
    ['digital silence', levelsOf([100, -120])],
    ['the noise of a microphone', levelsOf([100, -70])],
  ])('are none in %s', (_what, levels) => {
    expect(planPieces(levels)).toEqual([]);
  });

  test('are found in a loud room as in a quiet one', () => {
    const loud = planned([30, speech], [1, -38], [30, speech], [2, -38], [30, speech]);
    const quiet = planned([30, speech], [1, -90], [30, speech], [2, -90], [30, speech]);
    expect(loud).toEqual(quiet);
    expect(loud).toHaveLength(2);
  });

  const stretch = fc.tuple(
    fc.double({ min: 0.1, max: 30, noNaN: true }),
    fc.integer({ min: -90, max: -10 }),
  );

  test('hold every frame of speech once, in order, none longer than they may be', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 60 }), (stretches) => {
        const levels = levelsOf(...stretches);
        const { thresholdDb, isSilent } = findPauses(levels);
        const pieces = planPieces(levels);
        let end = 0;
        let missed = 0;
        for (const { from, to } of pieces) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(levels.length);
          expect(seconds(to - from)).toBeLessThanOrEqual(pieceSizes.longest);
          end = to;
        }
        const inPiece = new Uint8Array(levels.length);
        for (const { from, to } of pieces) inPiece.fill(1, from, to);
        for (const [at, level] of levels.entries())
          if (level >= thresholdDb && inPiece[at] === 0) missed += 1;
        // A click of less than three frames is no word; one may stand before each endless pause.
        expect(isSilent ? 0 : missed).toBeLessThanOrEqual(2 * stretches.length);
      }),
    );
  });

  test('part only where it is quiet, when there are pauses enough', () => {
    const sentence = fc.tuple(
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.double({ min: 0.4, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 100 }), (said) => {
        const levels = levelsOf(
          ...said.flatMap(([long, pause]): Stretch[] => [
            [long, speech],
            [pause, silence],
          ]),
        );
        for (const { from, to } of planPieces(levels)) {
          if (from > 0) expect(levels[from - 1]).toBe(silence);
          if (to < levels.length) expect(levels[to]).toBe(silence);
        }
      }),
    );
  });
});

describe('a piece that is cut in two', () => {
  test('is cut in the longest pause of its middle', () => {
    const levels = levelsOf([40, speech], [0.5, silence], [10, speech], [1, silence], [40, speech]);
    expect(seconds(halvingFrame(levels))).toBe(51);
  });

  test('is cut where it is quietest when it has no pause', () => {
    expect(seconds(halvingFrame(levelsOf([50, -20], [0.3, -22], [50, -20])))).toBe(50.15);
  });
});
