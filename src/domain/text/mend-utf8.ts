/** Of all characters beyond ASCII, the share that may be broken for a text still to be UTF-8. */
const MOST_BROKEN = 0.1;

/**
 * Reads UTF-8 in which some bytes are of windows-1252, as happens where texts of two origins were
 * pasted together, or whose last character is cut off. `undefined` when it is no UTF-8 at all.
 */
export function mendUtf8(bytes: Uint8Array): string | undefined {
  const strays: number[] = [];
  let whole = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) strays.push(at);
    else if (length > 1) whole += 1;
    at += Math.max(1, length);
    if (strays.length > 1000 && strays.length > whole) return undefined;
  }
  if (whole === 0 || strays.length > MOST_BROKEN * (whole + strays.length)) return undefined;
  const utf8 = new TextDecoder();
  const western = new TextDecoder('windows-1252');
  const pieces: string[] = [];
  let from = 0;
  for (const stray of strays) {
    pieces.push(utf8.decode(bytes.subarray(from, stray)));
    if (!isCutOff(bytes, stray)) pieces.push(western.decode(bytes.subarray(stray, stray + 1)));
    from = stray + 1;
  }
  return pieces.join('') + utf8.decode(bytes.subarray(from));
}

/** How many bytes the character at `at` has, 0 when it is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let next = 1; next < length; next += 1)
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOutside =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second >= 0xa0) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second >= 0x90);
  return isOutside ? 0 : length;
}

/** Whether a byte is of a character that the end of the file cut off. */
function isCutOff(bytes: Uint8Array, at: number): boolean {
  return at >= bytes.length - 3 && bytes.subarray(at).every((byte) => byte >= 0x80);
}
