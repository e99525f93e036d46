import { type Bytes, fourLetters, fullBox, u16, u32 } from './box.ts';

/** From this place in a file on, an offset needs 64 bits. */
export const firstFarOffset = 2 ** 32;

/** How long samples are: runs of so many of the same length. */
export function timeToSample(
  runs: readonly { readonly samples: number; readonly duration: number }[],
): Bytes {
  const entries = runs.flatMap(({ samples, duration }) => [samples, duration]);
  return fullBox('stts', {}, [u32(runs.length, ...entries)]);
}

/**
 * How many bytes each sample has.
 *
 * @param sizes numbers of 32 bits, most significant byte first
 */
export function sampleSizes(sizes: Uint8Array): Bytes {
  return fullBox('stsz', {}, [u32(0, sizes.byteLength / 4), sizes]);
}

/** How samples lie in chunks: so many in each, fewer in the last. */
export function sampleToChunk(samples: number, samplesPerChunk: number): Bytes {
  const whole = Math.floor(samples / samplesPerChunk);
  const rest = samples % samplesPerChunk;
  const runs = [
    ...(whole > 0 ? [[1, samplesPerChunk, 1]] : []),
    ...(rest > 0 ? [[whole + 1, rest, 1]] : []),
  ];
  return fullBox('stsc', {}, [u32(runs.length, ...runs.flat())]);
}

/**
 * Where chunks lie in the file.
 *
 * @param isFar whether offsets need 64 bits
 */
export function chunkOffsets(offsets: Float64Array, isFar: boolean): Bytes {
  const width = isFar ? 8 : 4;
  const table = Buffer.alloc(offsets.length * width);
  offsets.forEach((offset, index) => {
    if (isFar) table.writeUInt32BE(Math.floor(offset / firstFarOffset), index * width);
    table.writeUInt32BE(offset % firstFarOffset, index * width + width - 4);
  });
  return fullBox(isFar ? 'co64' : 'stco', {}, [u32(offsets.length), table]);
}

/** -1 in 16 bits. */
const oneBefore = 0xff_ff;

/**
 * Says of every sample that a player has to decode the one before it to get it right, as AAC needs
 * it and Apple's QuickTime specification wants it stated beside an edit list (appendix G).
 */
export function rollGroup(samples: number): Bytes {
  return [
    ...fullBox('sgpd', { version: 1 }, [fourLetters('roll'), u32(2, 1), u16(oneBefore)]),
    ...fullBox('sbgp', {}, [fourLetters('roll'), u32(1, samples, 1)]),
  ];
}
