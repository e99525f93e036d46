import { describe, expect, test } from '@jest/globals';

import { HuffFault, huffUnpacker } from '#src/adapters/mobi/huff-cdic.ts';
import { uint16, uint32 } from '#test/support/mobi-index.ts';

/**
 * A table in which a byte from 2 on is a code of eight bits for phrase 255 minus the byte, and a 0 or
 * 1 with the byte after it one of sixteen bits for phrase 511 minus their number.
 */
function table(): Buffer {
  const short = Array.from({ length: 256 }, (_, byte) =>
    uint32(byte < 2 ? 9 : (0xff << 8) | 0x80 | 8),
  );
  const long = Array.from({ length: 32 }, (_, at) => {
    const length = at + 1;
    const lowest = length >= 9 && length < 16 ? 2 ** (length - 7) : 0;
    return [uint32(lowest), uint32(length === 16 ? 0x1_ff : 0)];
  }).flat();
  const head = [Buffer.from('HUFF'), uint32(24), uint32(24), uint32(24 + 1024), Buffer.alloc(8)];
  return Buffer.concat([...head, ...short, ...long]);
}

/** A dictionary of 512 phrases: one for each byte, and these packed ones by their number. */
function dictionary(packed: Readonly<Record<number, readonly number[]>>): Buffer {
  const phrases = Array.from({ length: 512 }, (_, at) => {
    const bytes = packed[at] ?? [255 - (at & 0xff)];
    return Buffer.concat([
      uint16(bytes.length | (packed[at] === undefined ? 0x80_00 : 0)),
      Buffer.from(bytes),
    ]);
  });
  const places: Buffer[] = [];
  let place = phrases.length * 2;
  for (const phrase of phrases) {
    places.push(uint16(place));
    place += phrase.length;
  }
  return Buffer.concat([
    Buffer.from('CDIC'),
    uint32(16),
    uint32(512),
    uint32(9),
    ...places,
    ...phrases,
  ]);
}

function unpack(
  codes: readonly number[],
  packed: Readonly<Record<number, readonly number[]>>,
): string {
  return huffUnpacker(table(), [dictionary(packed)])(Buffer.from(codes)).toString();
}

const A = 0x61;
const B = 0x62;

describe('huffUnpacker', () => {
  test.each<[why: string, codes: readonly number[], text: string]>([
    ['short codes', [A, B], 'ab'],
    ['a long code', [0, 0, B], 'abb'],
    ['a phrase of packed phrases, twice', [0, 1, 0, 1], 'abababab'],
    ['bits after the last whole code', [A, 0], 'a'],
  ])('reads %s', (_why, codes, text) => {
    expect(unpack(codes, { 511: [A, B], 510: [0, 0, 0, 0] })).toBe(text);
  });

  test('refuses a phrase that holds itself', () => {
    expect(() => unpack([0, 0], { 511: [0, 0] })).toThrow(HuffFault);
  });

  test('refuses phrases that grow without end', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [511 - at, [0, at + 1, 0, at + 1, 0, at + 1]]),
    );
    expect(() => unpack([0, 0], { ...doubling, 481: Array.from({ length: 99 }, () => A) })).toThrow(
      /far more than a book has/,
    );
  });

  test.each<[what: string, huff: Buffer, cdics: readonly Buffer[]]>([
    ['codes', Buffer.from('HUFF'), []],
    ['codes', table().subarray(0, 500), []],
    ['phrases', table(), [Buffer.from('nothing of the sort')]],
  ])('refuses a book without its table of %s', (_what, huff, cdics) => {
    expect(() => huffUnpacker(huff, cdics)).toThrow(HuffFault);
  });
});
