import type { FileHandle } from 'node:fs/promises';

/** A box as it lies in a stretch of bytes or in a file. */
export interface FoundBox {
  readonly type: string;
  /** Where its contents begin and end. */
  readonly from: number;
  readonly to: number;
}

/** The boxes of a stretch of bytes, one after the other. */
export function boxesIn(bytes: Buffer, from = 0, to = bytes.length): FoundBox[] {
  const boxes: FoundBox[] = [];
  for (let at = from; at < to; at = boxes.at(-1)?.to ?? to) {
    boxes.push(headAt(bytes.subarray(at, to), at, to));
  }
  return boxes;
}

/** The contents of the first box that is found by going down this path of types. */
export function insideOf(bytes: Buffer, ...path: readonly string[]): Buffer | undefined {
  let inside: Buffer | undefined = bytes;
  for (const type of path) {
    const next: FoundBox | undefined = boxesIn(inside).find((each) => each.type === type);
    if (next === undefined) return undefined;
    inside = inside.subarray(next.from, next.to);
  }
  return inside;
}

/** As {@link insideOf}, where the box has to be there. */
export function expectInside(bytes: Buffer, ...path: readonly string[]): Buffer {
  const inside = insideOf(bytes, ...path);
  if (inside === undefined) throw new Error(`There is no ${path.join('/')}.`);
  return inside;
}

/** The boxes that a file consists of; no contents are read. */
export async function boxesOfFile(file: FileHandle): Promise<FoundBox[]> {
  const { size } = await file.stat();
  const boxes: FoundBox[] = [];
  for (let at = 0; at < size; at = boxes.at(-1)?.to ?? size) {
    const head = await readAt(file, at, Math.min(16, size - at));
    boxes.push(headAt(head, at, size));
  }
  return boxes;
}

/** So many bytes of a file. */
export async function readAt(file: FileHandle, from: number, count: number): Promise<Buffer> {
  return await fillFrom(file, from, Buffer.allocUnsafe(count));
}

/** Fills a stretch of memory with what a file has from a place on. */
export async function fillFrom(file: FileHandle, from: number, bytes: Buffer): Promise<Buffer> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
    if (bytesRead === 0) throw new Error(`The file ends at ${from + done}.`);
    done += bytesRead;
  }
  return bytes;
}

/** A length of 1 says that it follows in 64 bits, one of 0 that the box goes to the end. */
function headAt(head: Buffer, at: number, end: number): FoundBox {
  const short = head.readUInt32BE(0);
  const type = head.toString('latin1', 4, 8);
  const isLong = short === 1;
  const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short;
  const to = at + length;
  const from = at + (isLong ? 16 : 8);
  if (to < from || to > end) throw new Error(`The box ${type} at ${at} goes beyond its end.`);
  return { type, from, to };
}
