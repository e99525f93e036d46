import { describe, expect, test } from '@jest/globals';

import type { ChapterPart } from '#src/domain/mastering/chapter-part.ts';
import { chapterTenths } from '#src/domain/mastering/chapter-tenths.ts';

const tenthSamples = 2400;

function take(tenths: readonly number[], lead: number, samples: number): ChapterPart {
  const sound = { crc32: 1, from: 100 + lead, to: 100 + samples, squares: 1, peak: 1, tenths };
  return { kind: 'take', segmentId: 's', takeId: 't', sound, from: 100, samples };
}

describe('chapterTenths', () => {
  test('puts every tenth where it is heard, and room tone elsewhere', () => {
    const parts: ChapterPart[] = [
      { kind: 'pause', samples: 2 * tenthSamples },
      take([0.5, 0.25], tenthSamples, 3 * tenthSamples),
      { kind: 'pause', samples: tenthSamples },
    ];
    const { takes, peaks, tone } = chapterTenths(parts, -70);
    expect(takes).toEqual([0, 0, 0, 0.5, 0.25, 0]);
    expect(peaks).toEqual([0, 0, 0, 1, Math.SQRT1_2, 0]);
    expect(tone.map((power) => power > 0)).toEqual([true, true, true, false, false, true]);
  });

  test('divides what lies across two tenths', () => {
    const parts = [take([0.5, 0.25], 600, 4 * tenthSamples)];
    expect(chapterTenths(parts, undefined).takes).toEqual([0.375, 0.3125, 0.0625, 0]);
  });

  test('without room tone, pauses have none', () => {
    expect(chapterTenths([{ kind: 'pause', samples: tenthSamples }], undefined)).toEqual({
      takes: [0],
      peaks: [0],
      tone: [0],
    });
  });

  test('does not drift over many pieces of tenths', () => {
    const parts = Array.from({ length: 1000 }, () => take([1], 600, 3333));
    const { takes } = chapterTenths(parts, undefined);
    expect(takes).toHaveLength(Math.floor(3_333_000 / 2400));
    const sum = takes.reduce((all, power) => all + power, 0);
    expect(sum).toBeGreaterThan(999);
    expect(sum).toBeLessThan(1000 + 1e-6);
  });
});
