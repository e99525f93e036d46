import { crc32 } from 'node:zlib';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { joinCrc32 } from '#src/adapters/assembler/join-crc32.ts';

describe('joinCrc32', () => {
  test('is the CRC-32 of both stretches together', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const joined = joinCrc32(crc32(first), crc32(second), second.byteLength);
        expect(joined).toBe(crc32(Buffer.concat([first, second])));
      }),
    );
  });

  test('is so for stretches of many MiB, and for any number of them', () => {
    const block = Buffer.alloc(9_999_999, 'sound');
    const alone = crc32(block);
    let sum = 0;
    let joined = 0;
    for (let round = 0; round < 5; round++) {
      sum = crc32(block, sum);
      joined = joinCrc32(joined, alone, block.byteLength);
    }
    expect(joined).toBe(sum);
  });

  test('takes stretches longer than 4 GiB: twice 3 GiB are 6', () => {
    const part = 3 * 2 ** 30;
    const sums = [0x1234_5678, 0x9abc_def0, 0x0fed_cba9] as const;
    const [one, two, three] = sums;
    const left = joinCrc32(joinCrc32(one, two, part), three, part);
    expect(left).toBe(joinCrc32(one, joinCrc32(two, three, part), 2 * part));
  });
});
