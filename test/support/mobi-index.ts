/** A line of an index: its name, and its numbers by the tag that says what they mean. */
export interface IndexLine {
  readonly name: string;
  readonly values: Readonly<Record<number, readonly number[]>>;
}

/** Tags of an index: number, and how many numbers one value has. All lines have one value of each. */
export type IndexTags = readonly (readonly [tag: number, numbersEach: number])[];

/**
 * Makes the records of a MOBI's index: its head, its lines, its texts.
 *
 * @param texts what lines point to: one after the other, each after its length in one byte
 */
export function indexRecords(
  tags: IndexTags,
  lines: readonly IndexLine[],
  texts: readonly string[] = [],
): readonly Buffer[] {
  const tagTable = Buffer.concat([
    Buffer.from('TAGX'),
    uint32(12 + (tags.length + 1) * 4),
    uint32(1),
    ...tags.map(([tag, numbersEach], at) => Buffer.from([tag, numbersEach, 1 << at, 0])),
    Buffer.from([0, 0, 0, 1]),
  ]);
  const head = indexHeader({ count: 1, places: 0, textRecords: texts.length > 0 ? 1 : 0 });
  const data = lines.map(({ name, values }) =>
    Buffer.concat([
      Buffer.from([name.length]),
      Buffer.from(name, 'latin1'),
      Buffer.from([(1 << tags.length) - 1]),
      ...tags.flatMap(([tag]) => (values[tag] ?? []).map(number)),
    ]),
  );
  const ends = data.reduce((sums, each) => [...sums, sums.at(-1)! + each.length], [HEADER_BYTES]);
  const body = Buffer.concat([
    indexHeader({ count: lines.length, places: ends.at(-1)!, textRecords: 0 }),
    ...data,
    Buffer.from('IDXT'),
    ...ends.slice(0, -1).map(uint16),
  ]);
  const text = Buffer.concat(
    texts.map((each) => {
      const bytes = Buffer.from(each);
      return Buffer.concat([number(bytes.length), bytes]);
    }),
  );
  return [Buffer.concat([head, tagTable]), body, ...(texts.length > 0 ? [text] : [])];
}

/** Where each text of an index's texts stands, as its lines name it. */
export function textPlaces(texts: readonly string[]): readonly number[] {
  let at = 0;
  return texts.map((text) => {
    const place = at;
    const { length } = Buffer.from(text);
    at += number(length).length + length;
    return place;
  });
}

const HEADER_BYTES = 192;

function indexHeader(plan: { count: number; places: number; textRecords: number }): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('INDX');
  header.writeUInt32BE(HEADER_BYTES, 4);
  header.writeUInt32BE(plan.places, 20);
  header.writeUInt32BE(plan.count, 24);
  header.writeUInt32BE(65_001, 28);
  header.writeUInt32BE(plan.textRecords, 52);
  return header;
}

/** A number in seven bits a byte, the last marked. */
export function number(value: number): Buffer {
  const bytes = [(value & 0x7f) | 0x80];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
    bytes.unshift(left & 0x7f);
  return Buffer.from(bytes);
}

export function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
