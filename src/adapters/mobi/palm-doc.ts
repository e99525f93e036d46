/**
 * Unpacks a record of PalmDOC's compression: bytes as they are, runs of them, a space with a letter,
 * or a place up to 2,047 bytes back to copy 3 to 10 bytes from. What points outside is left out.
 */
export function unpackPalmDoc(packed: Uint8Array): Uint8Array {
  // The most that two bytes can stand for is ten.
  const out = new Uint8Array(packed.length * 5);
  let length = 0;
  for (let at = 0; at < packed.length;) {
    const byte = packed[at]!;
    at += 1;
    if (byte === 0 || (byte >= 9 && byte < 0x80)) {
      out[length] = byte;
      length += 1;
    } else if (byte < 9) {
      const run = packed.subarray(at, at + byte);
      out.set(run, length);
      length += run.length;
      at += byte;
    } else if (byte < 0xc0) {
      const pair = ((byte << 8) | (packed[at] ?? 0)) & 0x3f_ff;
      at += 1;
      const back = pair >> 3;
      if (back === 0 || back > length) continue;
      for (let left = (pair & 7) + 3; left > 0; left -= 1) {
        out[length] = out[length - back]!;
        length += 1;
      }
    } else {
      out[length] = 0x20;
      out[length + 1] = byte ^ 0x80;
      length += 2;
    }
  }
  return out.subarray(0, length);
}
