import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { u32 } from '#src/adapters/m4b/box.ts';
import { dataHead, needsFarOffsets } from '#src/adapters/m4b/movie.ts';
import { boxesIn } from '#src/adapters/m4b/read-boxes.ts';
import { chunksIn, sampleTimes } from '#src/adapters/m4b/read-samples.ts';
import {
  chunkOffsets,
  sampleSizes,
  sampleToChunk,
  timeToSample,
} from '#src/adapters/m4b/sample-tables.ts';
import {
  bitRates,
  chunkStarts,
  frameSizes,
  framesPerChunk,
} from '#src/adapters/m4b/sound-frames.ts';

function sizesOf(lengths: readonly number[]): ReturnType<typeof frameSizes> {
  const sizes = frameSizes(lengths.length);
  lengths.forEach((length, index) => sizes.table.writeUInt32BE(length, index * 4));
  return sizes;
}

describe('tables of samples', () => {
  test('tell a reader where each frame lies, however many there are and wherever they begin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 8_184 }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        (lengths, start) => {
          const sizes = sizesOf(lengths);
          const isFar = needsFarOffsets(start, 200 * 8_184);
          const table = Buffer.concat([
            ...timeToSample([{ samples: sizes.count, duration: 1024 }]),
            ...sampleSizes(sizes.table),
            ...sampleToChunk(sizes.count, framesPerChunk),
            ...chunkOffsets(chunkStarts(sizes, start), isFar),
          ]);
          const chunks = [...chunksIn(table)];
          let at = start;
          for (const { from, bytes, firstSample, samples } of chunks) {
            const inside = lengths.slice(firstSample, firstSample + samples);
            expect(from).toBe(at);
            expect(bytes).toBe(inside.reduce((sum, length) => sum + length, 0));
            at += bytes;
          }
          expect(at - start).toBe(lengths.reduce((sum, length) => sum + length, 0));
          expect(chunks.length).toBe(Math.ceil(lengths.length / framesPerChunk));
          expect(sampleTimes(table)).toEqual({
            samples: lengths.length,
            duration: lengths.length * 1024,
          });
        },
      ),
    );
  });

  test.each([
    ['below 4 GiB', 2 ** 32 - 100, 99, 'stco'],
    ['that reaches 4 GiB', 2 ** 32 - 100, 100, 'co64'],
  ])('of a file %s use %i + %i bytes: %s', (_why, sound, others, type) => {
    const isFar = needsFarOffsets(sound, others);
    const offsets = Buffer.concat(chunkOffsets(Float64Array.of(2 ** 32 - 1), isFar));
    expect(offsets.toString('latin1', 4, 8)).toBe(type);
    expect(offsets.subarray(16).toString('hex')).toBe(isFar ? '00000000ffffffff' : 'ffffffff');
  });

  test('place a chunk beyond 4 GiB', () => {
    const bytes = Buffer.concat(chunkOffsets(Float64Array.of(5 * 2 ** 32 + 7), true));
    expect(bytes.subarray(12).toString('hex')).toBe('000000010000000500000007');
  });
});

describe('the head of the data', () => {
  test('states a length beyond 4 GiB in 64 bits', () => {
    const head = Buffer.concat(dataHead(2 ** 33, true));
    expect(head.toString('hex')).toBe('000000016d6461740000000200000010');
  });

  test.each([[false], [true]])('is read back (far: %s)', (isFar) => {
    const bytes = Buffer.concat([...dataHead(4, isFar), u32(1)]);
    expect(boxesIn(bytes)).toEqual([{ type: 'mdat', from: isFar ? 16 : 8, to: isFar ? 20 : 12 }]);
  });
});

describe('bit rates', () => {
  test('are those of all frames, and of the densest second', () => {
    const lengths = Array.from({ length: 240 }, (_, at) => (at >= 100 && at < 124 ? 400 : 100));
    const frameSeconds = 1024 / 24_000;
    expect(bitRates(sizesOf(lengths), 24_000)).toEqual({
      average: Math.round(((216 * 100 + 24 * 400) * 8) / (240 * frameSeconds)),
      maximum: Math.round((400 * 8) / frameSeconds),
    });
  });
});
