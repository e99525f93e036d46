import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { frameBytes } from '#src/domain/dictation/dictation-pcm.ts';
import { frameMeter, measureFrames } from '#src/domain/dictation/measure-frames.ts';

function square(level: number, frames: number): Buffer {
  const pcm = Buffer.alloc(frameBytes * frames);
  for (let at = 0; at < pcm.length; at += 2) pcm.writeInt16LE(level, at);
  return pcm;
}

describe('the levels of a recording', () => {
  test('are told for every twentieth of a second', () => {
    const pcm = Buffer.concat([square(32_767, 2), square(0, 1), square(3277, 1)]);
    expect([...measureFrames(pcm)]).toEqual([0, 0, -120, -20]);
  });

  test('count a last frame that is shorter', () => {
    expect(measureFrames(square(100, 1).subarray(0, 10))).toHaveLength(1);
  });

  test('are the same however the bytes come', () => {
    const pcm = Buffer.concat([square(20_000, 3), square(5, 2), square(900, 4)]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: pcm.length }), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), pcm.length];
        const meter = frameMeter();
        for (const [at, place] of places.slice(1).entries())
          meter.push(pcm.subarray(places[at], place));
        expect([...meter.finish()]).toEqual([...measureFrames(pcm)]);
      }),
    );
  });

  test('are kept for recordings of many hours', () => {
    const meter = frameMeter();
    const second = square(1000, 20);
    for (let at = 0; at < 600; at += 1) meter.push(second);
    expect(meter.finish()).toHaveLength(12_000);
  });
});
