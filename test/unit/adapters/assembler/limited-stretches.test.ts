import { describe, expect, test } from '@jest/globals';

import { limitedStretches } from '#src/adapters/assembler/limited-stretches.ts';
import type { Stretch } from '#src/domain/mastering/chapter-score.ts';

/** `-` a pause; a digit a take with a peak of that many tenths of full scale. */
function stretchesOf(score: string): Stretch[] {
  return score
    .split('')
    .map((each) =>
      each === '-'
        ? { kind: 'pause', samples: 100 }
        : { kind: 'take', takeId: 't', crc32: 0, from: 0, samples: 100, peak: Number(each) / 10 },
    );
}

function limited(score: string, gainDb: number, peakDb: number | undefined): string {
  const level = { gainDb, ...(peakDb === undefined ? {} : { peakDb }) };
  const marks = limitedStretches({ stretches: stretchesOf(score), ...level });
  return marks.map((mark) => (mark ? 'x' : '.')).join('');
}

describe('limitedStretches', () => {
  test.each<[string, number, number | undefined, string, string]>([
    ['-5-9-5-', 0, -3, '...x...', 'the take above the ceiling'],
    ['-5-9-5-', 0, undefined, '.......', 'none without a ceiling'],
    ['-5-9-5-', -6, -3, '.......', 'none, once they are softer'],
    ['-5-9-4-', 3.1, -3, '.x.x...', 'more of them, once they are louder'],
    ['-115911-51', 0, -3, '.xxxxxx...', 'all that touch it, to the next pause'],
    ['9', 0, -3, 'x', 'one alone'],
    ['', 0, -3, '', 'nothing of nothing'],
  ])('%s at %d dB, ceiling %p: %s, %s', (score, gainDb, peakDb, expected) => {
    expect(limited(score, gainDb, peakDb)).toBe(expected);
  });
});
