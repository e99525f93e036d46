import { describe, expect, test } from '@jest/globals';

import {
  showClock,
  showCount,
  showCounted,
  showGain,
  showLength,
  showLevel,
  showShare,
} from '#src/domain/report-page/show-figures.ts';

describe('figures of the report', () => {
  test.each([
    [showLevel(-20.44), '−20.4'],
    [showLevel(-0.01), '0.0'],
    [showGain(4.2), '+4.2 dB'],
    [showGain(0.01), '0.0 dB'],
    [showGain(-1.25), '−1.3 dB'],
    [showCount(999), '999'],
    [showCount(1_234_567), '1,234,567'],
    [showCounted(1, 'file'), '1 file'],
    [showCounted(2000, 'file'), '2,000 files'],
    [showClock(65.9), '1:05'],
    [showClock(3723), '1:02:03'],
    [showClock(-1), '0:00'],
    [showLength(8.2), '8 s'],
    [showLength(59.7), '1 min 0 s'],
    [showLength(192), '3 min 12 s'],
    [showLength(3599.7), '1 h 0 min'],
    [showLength(34_920), '9 h 42 min'],
    [showShare(9999, 10_000), '99.9 %'],
    [showShare(1, 1), '100 %'],
    [showShare(0, 0), '100 %'],
    [showShare(0.93, 1), '93.0 %'],
  ])('%s is written %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});
