import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { speakerRuns } from '#src/domain/planning/speaker-runs.ts';

const text = '“Here,” she said. “Now.”';
const anna = 'anna';
const bert = 'bert';

function runs(...voices: readonly (readonly [number, number, string])[]): string[] {
  const spans = voices.map(([start, end, speaker]) => ({ start, end, speaker }));
  return speakerRuns({ text, voices: spans }).map((run) => `${run.speaker ?? '-'}: ${run.text}`);
}

describe('speakerRuns', () => {
  test.each([
    ['nobody is marked', [], ['-: “Here,” she said. “Now.”']],
    ['a speech', [[0, 7, anna]], ['anna: “Here,”', '-:  she said. “Now.”']],
    ['a speech without its marks', [[1, 6, anna]], ['anna: “Here,', '-: ” she said. “Now.”']],
    [
      'two speakers',
      [
        [0, 7, anna],
        [18, 24, bert],
      ],
      ['anna: “Here,”', '-:  she said. ', 'bert: “Now.”'],
    ],
    [
      'the second of two that overlap',
      [
        [0, 10, anna],
        [5, 12, bert],
      ],
      ['anna: “Here,” sh', '-: e said. “Now.”'],
    ],
    ['what lies outside', [[-5, 99, anna]], ['anna: “Here,” she said. “Now.”']],
    [
      'nothing',
      [
        [3, 3, anna],
        [9, 2, bert],
      ],
      ['-: “Here,” she said. “Now.”'],
    ],
    ['no number', [[Number.NaN, 4, anna]], ['-: “Here,” she said. “Now.”']],
    [
      'one speaker twice in a row',
      [
        [0, 7, anna],
        [7, 24, anna],
      ],
      ['anna: “Here,” she said. “Now.”'],
    ],
  ] as const)('parts a text where its speaker changes: %s', (_why, voices, expected) => {
    expect(runs(...voices)).toEqual(expected);
  });

  test('whatever is marked, the runs are the text, and no surrogate pair is torn', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      end: fc.integer({ min: -3, max: 30 }),
      speaker: fc.constantFrom(anna, bert),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(span), (printed, voices) => {
        const parts = speakerRuns({ text: printed, voices }).map((run) => run.text);
        expect(parts.join('')).toBe(printed);
        for (const part of parts) expect(part.isWellFormed()).toBe(true);
      }),
    );
  });
});
