/**
 * A record of text without what stands after it.
 *
 * @param flags one bit for each kind of entry; the lowest for the bytes of a letter that the next
 *   record repeats
 */
export function cutTrailingEntries(record: Buffer, flags: number): Buffer {
  let end = record.length;
  for (let left = flags >> 1; left > 0; left >>= 1)
    if ((left & 1) === 1) end -= Math.min(end, sizeAtEnd(record.subarray(0, end)));
  if ((flags & 1) === 1 && end > 0) end -= Math.min(end, (record[end - 1]! & 3) + 1);
  return record.subarray(0, end);
}

/** An entry's last bytes say its size, seven bits each; the first of them has its highest bit set. */
function sizeAtEnd(record: Buffer): number {
  let size = 0;
  for (const byte of record.subarray(-4)) {
    if ((byte & 0x80) !== 0) size = 0;
    size = (size << 7) | (byte & 0x7f);
  }
  return size;
}
