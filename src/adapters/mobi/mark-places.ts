/** How far back the start of the tag that a place lies in is looked for. */
const LONGEST_TAG = 2048;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/**
 * Sets an empty anchor at each of some positions of a page, named by its number, so that links find
 * it. One inside a tag or a letter is moved before it.
 *
 * @param start the position of the first byte
 */
export function markPlaces(bytes: Buffer, start: number, positions: readonly number[]): Buffer {
  if (positions.length === 0) return bytes;
  const sorted = positions
    .map((position) => ({
      place: beforeTag(bytes, Math.min(position - start, bytes.length)),
      name: `${position}`,
    }))
    .toSorted((one, other) => one.place - other.place);
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { place, name } of sorted) {
    pieces.push(bytes.subarray(at, place), Buffer.from(`<a id="${name}"></a>`, 'latin1'));
    at = place;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}

function beforeTag(bytes: Buffer, place: number): number {
  const from = Math.max(0, place - LONGEST_TAG);
  const before = bytes.subarray(from, place);
  const opened = before.lastIndexOf(LESS_THAN);
  if (opened > before.lastIndexOf(GREATER_THAN)) return from + opened;
  let at = place;
  while (at > from && at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at -= 1;
  return at;
}
