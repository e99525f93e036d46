/** A line of one of a MOBI's indexes: its name, and lists of numbers by what they say. */
export interface IndexEntry {
  readonly name: string;
  readonly values: ReadonlyMap<number, readonly number[]>;
}

/** One of a MOBI's indexes. */
export interface MobiIndex {
  readonly entries: readonly IndexEntry[];
  /** The texts that entries point to, as bytes. */
  readonly texts: ReadonlyMap<number, Buffer>;
}

interface Tag {
  readonly tag: number;
  readonly valuesEach: number;
  readonly mask: number;
  readonly isEnd: boolean;
}

/** How values stand in an index, and how many more are read. */
interface Counting {
  readonly tags: readonly Tag[];
  readonly controlBytes: number;
  readonly budget: { left: number };
}

/** A long book has some thousand fragments with ten numbers each. */
const MOST_NUMBERS = 2_000_000;
const MOST_RECORDS = 1000;
/** Texts of one record are numbered from here on in the next. */
const TEXT_RECORD_SPAN = 0x1_00_00;

/**
 * Reads the index (INDX) that begins at a record. What is damaged is left out.
 *
 * @param record the records, counted as the index counts them
 */
export function readIndex(first: number, record: (index: number) => Buffer): MobiIndex {
  const head = record(first);
  const none = { entries: [], texts: new Map<number, Buffer>() };
  if (!isIndex(head)) return none;
  const dataRecords = Math.min(head.readUInt32BE(24), MOST_RECORDS);
  const textRecords = Math.min(head.readUInt32BE(52), MOST_RECORDS);
  const { tags, controlBytes } = readTags(head.subarray(head.readUInt32BE(4)));
  const budget = { left: MOST_NUMBERS };
  const entries: IndexEntry[] = [];
  for (let at = 1; at <= dataRecords; at += 1)
    for (const entry of readEntries(record(first + at), { tags, controlBytes, budget }))
      entries.push(entry);
  const texts = new Map<number, Buffer>();
  for (let at = 0; at < textRecords; at += 1)
    readTexts(record(first + 1 + dataRecords + at), at * TEXT_RECORD_SPAN, texts);
  return { entries, texts };
}

function isIndex(record: Buffer): boolean {
  return record.length >= 56 && record.toString('latin1', 0, 4) === 'INDX';
}

function readTags(table: Buffer): { tags: readonly Tag[]; controlBytes: number } {
  if (table.length < 12 || table.toString('latin1', 0, 4) !== 'TAGX')
    return { tags: [], controlBytes: 0 };
  const end = Math.min(table.readUInt32BE(4), table.length);
  const tags: Tag[] = [];
  for (let at = 12; at + 4 <= end; at += 4)
    tags.push({
      tag: table[at]!,
      valuesEach: table[at + 1]!,
      mask: table[at + 2]!,
      isEnd: table[at + 3] === 1,
    });
  return { tags, controlBytes: table.readUInt32BE(8) };
}

function readEntries(record: Buffer, counting: Counting): readonly IndexEntry[] {
  if (!isIndex(record)) return [];
  const places = record.readUInt32BE(20) + 4;
  const count = Math.min(
    record.readUInt32BE(24),
    Math.max(0, Math.floor((record.length - places) / 2)),
  );
  const entries: IndexEntry[] = [];
  for (let entry = 0; entry < count && counting.budget.left > 0; entry += 1) {
    const start = record.readUInt16BE(places + entry * 2);
    const nameEnd = start + 1 + (record[start] ?? 0);
    const values = readValues(record, nameEnd, counting);
    entries.push({ name: record.toString('latin1', start + 1, nameEnd), values });
  }
  return entries;
}

/** Control bytes say how many values of each tag follow, by number or by how many bytes they fill. */
function readValues(
  record: Buffer,
  start: number,
  { tags, controlBytes, budget }: Counting,
): ReadonlyMap<number, readonly number[]> {
  const reader = { at: start + controlBytes };
  const next = (): number => {
    const { value, length } = readNumber(record, reader.at);
    reader.at += length;
    budget.left -= 1;
    return value;
  };
  const counts: { tag: number; most: number; bytes: number }[] = [];
  let control = start;
  for (const { tag, valuesEach, mask, isEnd } of tags) {
    if (isEnd) {
      control += 1;
      continue;
    }
    const bits = (record[control] ?? 0) & mask;
    if (bits === 0) continue;
    const isLong = bits === mask && (mask & (mask - 1)) !== 0;
    const most = isLong ? Infinity : (bits / (mask & -mask)) * valuesEach;
    counts.push({ tag, most, bytes: isLong ? next() : Infinity });
  }
  const values = new Map<number, readonly number[]>();
  for (const { tag, most, bytes } of counts) {
    const end = Math.min(reader.at + bytes, record.length);
    const numbers: number[] = [];
    while (numbers.length < Math.min(most, budget.left) && reader.at < end) numbers.push(next());
    values.set(tag, numbers);
  }
  return values;
}

/** A number in seven bits a byte, at most four; the highest bit marks the last. */
function readNumber(bytes: Buffer, start: number): { value: number; length: number } {
  let value = 0;
  let length = 0;
  for (const byte of bytes.subarray(start, start + 4)) {
    value = value * 128 + (byte & 0x7f);
    length += 1;
    if ((byte & 0x80) !== 0) break;
  }
  return { value, length: Math.max(1, length) };
}

function readTexts(record: Buffer, base: number, texts: Map<number, Buffer>): void {
  for (let at = 0; at < record.length;) {
    const { value, length } = readNumber(record, at);
    texts.set(base + at, record.subarray(at + length, at + length + value));
    at += length + value;
  }
}
