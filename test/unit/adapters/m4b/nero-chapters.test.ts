import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { cutUtf8 } from '#src/adapters/m4b/cut-utf8.ts';
import { neroChapters } from '#src/adapters/m4b/nero-chapters.ts';

describe("Nero's list of marks", () => {
  test.each([
    [24_000, 10_000_000n, 'a second'],
    [1, 417n, '416.7 units'],
    [1024, 426_667n, 'a frame'],
    [24_000 * 3_600 * 100, 3_600_000_000_000n, 'a hundred hours'],
  ])('states sample %i as %i units of 100 ns', (startSample, units) => {
    const mark = { title: 'A', startSample, endSample: startSample + 1 };
    const bytes = Buffer.concat(neroChapters([mark], 24_000));
    expect(bytes.readBigUInt64BE(17)).toBe(units);
  });

  test('has 255 marks of 300', () => {
    const marks = Array.from({ length: 300 }, (_, at) => ({
      title: `${at}`,
      startSample: at,
      endSample: at + 1,
    }));
    const bytes = Buffer.concat(neroChapters(marks, 24_000));
    expect(bytes[16]).toBe(255);
    expect(bytes.toString('utf8', bytes.length - 3)).toBe('254');
  });
});

describe('a title cut to some bytes', () => {
  test('is the longest beginning that fits, all its characters whole', () => {
    const texts = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 40 }), (text, maximum) => {
        const cut = cutUtf8(text, maximum);
        const kept = cut.toString('utf8');
        expect(cut.length).toBeLessThanOrEqual(maximum);
        expect(text.startsWith(kept)).toBe(true);
        expect(Buffer.from(kept).equals(cut)).toBe(true);
        const next = String.fromCodePoint(text.codePointAt(kept.length) ?? 0);
        expect(kept === text || cut.length + Buffer.byteLength(next) > maximum).toBe(true);
      }),
    );
  });
});
