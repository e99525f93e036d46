import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { readAdtsForm } from '#src/adapters/m4b/adts-header.ts';
import { frameSizes } from '#src/adapters/m4b/sound-frames.ts';
import { takeOutFrames } from '#src/adapters/m4b/take-out-frames.ts';

/** A frame with its header: 24 kHz, mono, AAC-LC, no checksum. */
function frame(
  payload: Uint8Array,
  { profile = 1, rateIndex = 6, channels = 1, blocks = 0 } = {},
): Buffer {
  const length = payload.length + 7;
  const header = Buffer.alloc(7);
  header.writeUInt16BE(0xff_f1, 0);
  header.writeUInt16BE((profile << 14) | (rateIndex << 10) | (channels << 6) | (length >> 11), 2);
  header.writeUIntBE(((length & 0x7_ff) << 13) | (0x7_ff << 2) | blocks, 4, 3);
  return Buffer.concat([header, payload]);
}

const form = { rate: 24_000, rateIndex: 6, channels: 1 };

describe('frames of a piece', () => {
  test('come out in order without their headers, wherever blocks are cut', () => {
    const payloads = fc.array(fc.uint8Array({ minLength: 1, maxLength: 900 }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        payloads,
        fc.integer({ min: 1, max: 2_000 }),
        fc.boolean(),
        (frames, step, drops) => {
          const stream = Buffer.concat(frames.map((payload) => frame(payload)));
          const dropped = drops ? 1 : 0;
          const sizes = frameSizes(frames.length - dropped);
          const piece = {
            path: 'a',
            form,
            sizes,
            firstFrame: 0,
            dropped,
            needed: frames.length,
            found: 0,
          };
          const taken: Buffer[] = [];
          let left = Buffer.alloc(0);
          for (let at = 0; at < stream.length; at += step) {
            const block = Buffer.concat([left, stream.subarray(at, at + step)]);
            const { end, rest } = takeOutFrames(block, { from: 0, to: block.length }, piece);
            taken.push(Buffer.from(block.subarray(0, end)));
            left = Buffer.from(block.subarray(rest));
          }
          const kept = frames.slice(dropped);
          expect(Buffer.concat(taken).equals(Buffer.concat(kept))).toBe(true);
          expect(piece.found).toBe(frames.length);
          expect(left.length).toBe(0);
          expect(kept.map((_, index) => sizes.table.readUInt32BE(index * 4))).toEqual(
            kept.map(({ length }) => length),
          );
        },
      ),
    );
  });

  test('beyond those needed are counted, not taken', () => {
    const block = Buffer.concat([1, 2, 3].map((value) => frame(Buffer.from([value]))));
    const piece = {
      path: 'a',
      form,
      sizes: frameSizes(1),
      firstFrame: 0,
      dropped: 1,
      needed: 2,
      found: 0,
    };
    const { end } = takeOutFrames(block, { from: 0, to: block.length }, piece);
    expect(block.subarray(0, end)).toEqual(Buffer.from([2]));
    expect(piece.found).toBe(3);
  });

  test.each([
    ['of another profile', { profile: 0 }],
    ['of another rate', { rateIndex: 3 }],
    ['with more channels', { channels: 2 }],
    ['with several blocks', { blocks: 1 }],
  ])('%s are refused', (_why, odd) => {
    const block = Buffer.concat([frame(Buffer.from([1])), frame(Buffer.from([2]), odd)]);
    const piece = {
      path: 'a',
      form,
      sizes: frameSizes(2),
      firstFrame: 0,
      dropped: 0,
      needed: 2,
      found: 0,
    };
    expect(() => takeOutFrames(block, { from: 0, to: block.length }, piece)).toThrow(
      'a is damaged: after 1 of the 2 frames needed',
    );
  });
});

describe('the form of a piece', () => {
  test.each([
    ['24 kHz mono', {}, form],
    ['44.1 kHz stereo', { rateIndex: 4, channels: 2 }, { rate: 44_100, rateIndex: 4, channels: 2 }],
    ['another profile', { profile: 0 }, undefined],
    ['a rate that has no number', { rateIndex: 13 }, undefined],
    ['channels told elsewhere', { channels: 0 }, undefined],
  ])('%s is known by the first header', (_why, header, expected) => {
    expect(readAdtsForm(frame(Buffer.from([0]), header))).toEqual(expected);
  });

  test.each([
    ['a checksum', 'fff0584000fffc'],
    ['no sync word', '49443304000000'],
    ['too few bytes', 'fff15840'],
  ])('is not known with %s', (_why, hex) => {
    expect(readAdtsForm(Buffer.from(hex, 'hex'))).toBeUndefined();
  });
});
