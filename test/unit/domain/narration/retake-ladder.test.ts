import { describe, expect, test } from '@jest/globals';

import {
  type LadderMeans,
  type Rung,
  nextRung,
  rungs,
} from '#src/domain/narration/retake-ladder.ts';

const everything: LadderMeans = { canHalve: true, deployments: 2, hasSpeech: true };

function climb(ladder: readonly Rung[], means: LadderMeans): Rung[] {
  const tried: Rung[] = [];
  for (;;) {
    const rung = nextRung(ladder, tried.length, means);
    if (rung === undefined) return tried;
    tried.push(rung);
  }
}

describe('nextRung', () => {
  test.each<[string, Partial<LadderMeans>, Rung[]]>([
    ['everything', {}, ['again', 'again', 'firmer', 'halves', 'elsewhere', 'speech']],
    [
      'a text too short to halve',
      { canHalve: false },
      ['again', 'again', 'firmer', 'elsewhere', 'speech'],
    ],
    ['a single deployment', { deployments: 1 }, ['again', 'again', 'firmer', 'halves', 'speech']],
    ['no /audio/speech', { hasSpeech: false }, ['again', 'again', 'firmer', 'halves', 'elsewhere']],
  ])('with %s, a recording and then each rung that is possible are tried', (_, means, tried) => {
    expect(climb(rungs, { ...everything, ...means })).toEqual(tried);
  });

  test('an empty ladder leaves the one recording', () => {
    expect(climb([], everything)).toEqual(['again']);
  });

  test('a rung that stands twice is tried twice', () => {
    expect(climb(['again', 'again', 'halves'], everything)).toEqual([
      'again',
      'again',
      'again',
      'halves',
    ]);
  });
});
