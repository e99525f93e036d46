/** Bytes in stretches that are written one after the other, so that large tables need no copy. */
export type Bytes = readonly Uint8Array[];

/** How many bytes there are. */
export function lengthOf(bytes: Bytes): number {
  return bytes.reduce((sum, stretch) => sum + stretch.byteLength, 0);
}

/** A box of ISO/IEC 14496-12: its length, its four-letter type and its contents. */
export function box(type: string, ...contents: readonly Bytes[]): Bytes {
  const inside = contents.flat();
  return [u32(8 + lengthOf(inside)), fourLetters(type), ...inside];
}

/** A box that states a version and 24 bits of flags. */
export function fullBox(
  type: string,
  { version = 0, flags = 0 }: { readonly version?: number; readonly flags?: number },
  ...contents: readonly Bytes[]
): Bytes {
  return box(type, [u8(version), u24(flags)], ...contents);
}

/** The four bytes of a box's type; `©` is one byte of MacRoman and Latin-1 alike (0xA9). */
export function fourLetters(type: string): Buffer {
  const bytes = Buffer.from(type, 'latin1');
  if (bytes.length !== 4) throw new Error(`${type} is no type of a box.`);
  return bytes;
}

/** Text in UTF-8. */
export function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

/** So many zeros. */
export function zeros(count: number): Buffer {
  return Buffer.alloc(count);
}

/** One byte. */
export function u8(...values: readonly number[]): Buffer {
  return Buffer.from(values);
}

/** Numbers of 16 bits, most significant byte first. */
export function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
  return bytes;
}

/** A number of 24 bits. */
export function u24(value: number): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntBE(value, 0, 3);
  return bytes;
}

/** Numbers of 32 bits. */
export function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
}

/** A number of 64 bits. */
export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
