import { describe, expect, test } from '@jest/globals';

import { type SecondEar, wantsListening } from '#src/domain/narration/second-ear.ts';

const ear: SecondEar = { when: 'doubt', share: 0.25, how: 'transcribe', model: 'm' };

describe('wantsListening', () => {
  test.each([
    ['never', true, false],
    ['doubt', true, true],
    ['doubt', false, false],
    ['sampled', true, true],
    ['always', false, true],
  ] as const)('with “%s”, a take in doubt (%s) is listened to: %s', (when, isInDoubt, wanted) => {
    expect(wantsListening({ ...ear, when }, { takeId: 'a', isInDoubt })).toBe(wanted);
  });

  test('samples about the share of all takes, the same ones each time', () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `take ${at}`);
    const sampled = (): string[] =>
      ids.filter((takeId) =>
        wantsListening({ ...ear, when: 'sampled' }, { takeId, isInDoubt: false }),
      );
    expect(sampled()).toEqual(sampled());
    expect(sampled().length).toBeGreaterThan(400);
    expect(sampled().length).toBeLessThan(600);
  });
});
