import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { barLine } from '#src/cli/progress/bar-line.ts';

describe('barLine', () => {
  test('shows the stage, how much of it is done, and what else there is to say', () => {
    const line = barLine({ stage: 'binding', share: 0.5, parts: ['one', 'two'] }, 80);
    expect(line).toBe(`binding     ${'█'.repeat(12)}${'░'.repeat(12)}  one  two`);
  });

  test('leaves out what does not fit, from the end', () => {
    const line = barLine({ stage: 'binding', share: 0, parts: ['one', 'two'] }, 43);
    expect(line).toMatch(/░ {2}one$/);
  });

  test('is never wider than the terminal', () => {
    const parts = fc.array(fc.string());
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(parts, share, fc.nat(200), (some, done, width) => {
        const line = barLine({ stage: 'narrating', share: done, parts: some }, width);
        expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
