/** The most entries that are looked at; books have some 30. */
const MOST_ENTRIES = 1000;

/** Reads the extended header of a book's first record: values by the number of what they say. */
export function readExth(record: Buffer, start: number): ReadonlyMap<number, readonly Buffer[]> {
  const entries = new Map<number, Buffer[]>();
  if (record.toString('latin1', start, start + 4) !== 'EXTH' || start + 12 > record.length)
    return entries;
  const count = Math.min(record.readUInt32BE(start + 8), MOST_ENTRIES);
  let at = start + 12;
  for (let entry = 0; entry < count && at + 8 <= record.length; entry += 1) {
    const type = record.readUInt32BE(at);
    const length = record.readUInt32BE(at + 4);
    if (length < 8) break;
    const values = entries.get(type) ?? [];
    values.push(record.subarray(at + 8, at + length));
    entries.set(type, values);
    at += length;
  }
  return entries;
}

/** A value that is a number, when it is one. */
export function exthNumber(values: readonly Buffer[] | undefined): number | undefined {
  const value = values?.[0];
  return value?.length === 4 ? value.readUInt32BE(0) : undefined;
}
