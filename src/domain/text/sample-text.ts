const PLACES = 16;
const PLACE_BYTES = 4096;
const LINE_END = 10;

/**
 * A sample of a text file's bytes, some 64 KiB from all over it: at each of sixteen places the lines
 * from the next byte on that is not ASCII. Lines are kept whole, since their ends are the only places
 * where any encoding can be cut.
 */
export function sampleText(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let place = 0; place < PLACES && from < bytes.length; place += 1) {
    from = Math.max(from, Math.floor((bytes.length / PLACES) * place));
    const found = nextHighByte(bytes, from);
    if (found === -1) break;
    const start = Math.max(from, bytes.lastIndexOf(LINE_END, found) + 1, found - PLACE_BYTES);
    const reach = start + PLACE_BYTES;
    const lineEnd = bytes.indexOf(LINE_END, reach);
    const isNear = lineEnd !== -1 && lineEnd < reach + PLACE_BYTES;
    from = Math.min(bytes.length, isNear ? lineEnd + 1 : reach);
    pieces.push(bytes.subarray(start, from));
    if (!isNear) break;
  }
  return Buffer.concat(pieces);
}

function nextHighByte(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return at;
  return -1;
}
