/** The head of a FLAC frame. */
export interface FlacFrameHead {
  readonly number: number;
  /** How many samples the frame holds. */
  readonly samples: number;
}

/** The most bytes that a head takes. */
export const flacHeadBytes = 16;

/** Bytes that tell the block size, by its code; other codes need none. */
const sizeBytes: Readonly<Record<number, number>> = { 6: 1, 7: 2 };
const rateBytes: Readonly<Record<number, number>> = { 12: 1, 13: 2, 14: 2 };

/**
 * Reads the head of a frame (RFC 9639, 9.1), of a stream whose blocks are all of one size.
 *
 * @returns nothing when there is none, which its own checksum tells
 */
export function readFlacHead(view: Buffer, at: number): FlacFrameHead | undefined {
  if (view[at] !== 0xff || view[at + 1] !== 0xf8) return undefined;
  const codes = view[at + 2] ?? 0;
  const sizeCode = codes >> 4;
  const coded = readNumber(view, at + 4);
  if (coded === undefined) return undefined;
  const sizeLength = sizeBytes[sizeCode] ?? 0;
  const end = coded.end + sizeLength + (rateBytes[codes & 0xf] ?? 0);
  if (end >= view.length || crc8(view, at, end) !== view[end]) return undefined;
  const told = sizeLength === 0 ? 0 : view.readUIntBE(coded.end, sizeLength) + 1;
  const samples = told === 0 ? blockSize(sizeCode) : told;
  return samples === 0 ? undefined : { number: coded.value, samples };
}

/** Samples of a block by the codes that need no more bytes; 0 for the one that has no meaning. */
function blockSize(code: number): number {
  if (code === 0) return 0;
  if (code === 1) return 192;
  return code < 6 ? 576 << (code - 2) : 256 << (code - 8);
}

/** A number in the form that UTF-8 has for letters, up to seven bytes long. */
function readNumber(
  view: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const first = view[at] ?? 0xff;
  if (first < 0x80) return { value: first, end: at + 1 };
  const length = Math.clz32(~(first << 24));
  if (length < 2 || length > 7) return undefined;
  let value = first & (0x7f >> length);
  for (let next = at + 1; next < at + length; next++) {
    value = value * 64 + ((view[next] ?? 0) & 0x3f);
  }
  return { value, end: at + length };
}

const crc8Table = Uint8Array.from({ length: 256 }, (_entry, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x80 ? 0x107 : 0);
  return crc;
});

function crc8(view: Buffer, from: number, to: number): number {
  let crc = 0;
  for (let at = from; at < to; at++) crc = crc8Table[crc ^ (view[at] ?? 0)] ?? 0;
  return crc;
}
