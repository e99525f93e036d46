import { indexRecords, textPlaces, uint16, uint32 } from './mobi-index.ts';
import { huffRecords, packPalmDoc, withTrailing } from './mobi-packing.ts';

/** A line of a table of contents. */
export interface MobiLine {
  readonly title: string;
  /** Where in the text it leads to: of KF7 a byte, of KF8 a fragment and a byte in it. */
  readonly position: number | readonly [fragment: number, offset: number];
  /** 0 for a top line. */
  readonly depth?: number;
}

/** What a book made for a test holds. */
export interface MobiPlan {
  /** All of its markup; of KF8 it is made from `files`. */
  readonly text?: string | Buffer;
  /** KF8: for each file its skeleton and what is set into it, at a byte of the file as it is so far. */
  readonly files?: readonly {
    readonly skeleton: string;
    readonly fragments: readonly (readonly [at: number, markup: string])[];
  }[];
  /** KF8: a style sheet. */
  readonly styles?: string;
  readonly compression?: 'none' | 'palmdoc' | 'huff';
  /** Bytes after the text of each record: one repeated letter's, and one entry of this many bytes. */
  readonly trailingBytes?: number;
  readonly encryption?: number;
  readonly codePage?: number;
  readonly title?: string;
  readonly locale?: number;
  /** Entries of the extended header, by their numbers. */
  readonly exth?: readonly (readonly [type: number, value: string | Buffer])[];
  readonly contents?: readonly MobiLine[];
  readonly pictures?: readonly Buffer[];
  /** Type and creator in the database's header. */
  readonly type?: string;
  /** PalmDOC from before MOBI: a first record of 16 bytes. */
  readonly isPlainPalm?: boolean;
}

const NONE = 0xff_ff_ff_ff;
const HEADER_BYTES = 264;
const RECORD_BYTES = 4096;

/** Makes the bytes of a MOBI (KF7), or of an AZW3 (KF8) when the plan has `files`. */
export function makeMobi(plan: MobiPlan): Buffer {
  return palmDatabase(bookRecords(plan), plan.type);
}

/** Makes a file that holds a book as KF7 and then as KF8, as `kindlegen` did. */
export function makeDualMobi(older: MobiPlan, newer: MobiPlan): Buffer {
  const marked = (start: number): MobiPlan => ({
    ...older,
    exth: [...(older.exth ?? []), [121, uint32(start)]],
  });
  const start = bookRecords(marked(0)).length + 1;
  return palmDatabase([
    ...bookRecords(marked(start)),
    Buffer.from('BOUNDARY'),
    ...bookRecords(newer),
  ]);
}

/** Makes a Palm database of records. */
export function palmDatabase(records: readonly Buffer[], type = 'BOOKMOBI'): Buffer {
  const header = Buffer.alloc(78);
  header.write('A_Book_on_a_Device');
  header.write(type, 60, 'latin1');
  header.writeUInt16BE(records.length, 76);
  let at = 78 + records.length * 8 + 2;
  const table = records.map((record) => {
    const entry = Buffer.concat([uint32(at), uint32(0)]);
    at += record.length;
    return entry;
  });
  return Buffer.concat([header, ...table, Buffer.alloc(2), ...records]);
}

function bookRecords(plan: MobiPlan): readonly Buffer[] {
  const { body, skeletons, fragments } = assemble(plan);
  const text = Buffer.concat([body, Buffer.from(plan.styles ?? '')]);
  const pages = cut(text).map((page) =>
    withTrailing(
      // HUFF's codes are eight bits long and stand for the byte itself.
      plan.compression === 'palmdoc' ? packPalmDoc(page) : page,
      plan.trailingBytes,
    ),
  );
  const lines = plan.contents ?? [];
  const titles = lines.map(({ title }) => title);
  const places = textPlaces(titles);
  const isKf8 = plan.files !== undefined;
  const groups: Readonly<Record<string, readonly Buffer[]>> = {
    contents:
      lines.length === 0
        ? []
        : indexRecords(
            isKf8
              ? [
                  [3, 1],
                  [4, 1],
                  [6, 2],
                ]
              : [
                  [1, 1],
                  [3, 1],
                  [4, 1],
                ],
            lines.map(({ position, depth = 0 }, at) => ({
              name: `${at}`,
              values: {
                3: [places[at]!],
                4: [depth],
                ...(typeof position === 'number' ? { 1: [position] } : { 6: [...position] }),
              },
            })),
            titles,
          ),
    fragments: isKf8 ? indexRecords([[6, 2]], fragments) : [],
    skeletons: isKf8
      ? indexRecords(
          [
            [1, 1],
            [6, 2],
          ],
          skeletons,
        )
      : [],
    flows: isKf8 ? [flowTable([body.length, text.length])] : [],
    huff: plan.compression === 'huff' ? huffRecords() : [],
    pictures: plan.pictures ?? [],
  };
  const first = new Map<string, number>();
  let next = 1 + pages.length;
  for (const [name, records] of Object.entries(groups)) {
    first.set(name, records.length === 0 ? NONE : next);
    next += records.length;
  }
  const head = firstRecord(plan, { textBytes: text.length, pages: pages.length, first });
  return [head, ...pages, ...Object.values(groups).flat(), Buffer.from([0xe9, 0x8e, 0x0d, 0x0a])];
}

function firstRecord(
  plan: MobiPlan,
  facts: { textBytes: number; pages: number; first: ReadonlyMap<string, number> },
): Buffer {
  const { first } = facts;
  const compression = { none: 1, palmdoc: 2, huff: 17_480 }[plan.compression ?? 'none'];
  const palm = Buffer.concat([
    uint16(compression),
    uint16(0),
    uint32(facts.textBytes),
    uint16(facts.pages),
    uint16(RECORD_BYTES),
    uint16(plan.encryption ?? 0),
    uint16(0),
  ]);
  if (plan.isPlainPalm === true) return palm;
  const title = Buffer.from(plan.title ?? 'A Book');
  const exth = exthBytes(plan.exth ?? []);
  const header = Buffer.alloc(HEADER_BYTES, 0xff);
  const put = (at: number, value: number): unknown => header.writeUInt32BE(value, at - 16);
  header.write('MOBI');
  put(20, HEADER_BYTES);
  put(24, 2);
  put(28, plan.codePage ?? 65_001);
  put(36, plan.files === undefined ? 6 : 8);
  put(84, 16 + HEADER_BYTES + exth.length);
  put(88, title.length);
  put(92, plan.locale ?? 0);
  put(108, first.get('pictures')!);
  put(112, first.get('huff')!);
  put(116, plan.compression === 'huff' ? 2 : 0);
  put(128, exth.length > 0 ? 0x40 : 0);
  put(192, first.get('flows')!);
  put(196, 2);
  put(240, plan.trailingBytes === undefined ? 0 : 0b11);
  put(244, first.get('contents')!);
  put(248, first.get('fragments')!);
  put(252, first.get('skeletons')!);
  return Buffer.concat([palm, header, exth, title]);
}

function exthBytes(entries: readonly (readonly [type: number, value: string | Buffer])[]): Buffer {
  if (entries.length === 0) return Buffer.alloc(0);
  const values = entries.map(([type, value]) => {
    const bytes = Buffer.from(value);
    return Buffer.concat([uint32(type), uint32(bytes.length + 8), bytes]);
  });
  const body = Buffer.concat(values);
  return Buffer.concat([
    Buffer.from('EXTH'),
    uint32(12 + body.length),
    uint32(entries.length),
    body,
  ]);
}

/** KF8's text: for each file its skeleton, then its fragments in the order they are set in. */
function assemble({ text = '', files = [] }: MobiPlan): {
  body: Buffer;
  skeletons: { name: string; values: Record<number, number[]> }[];
  fragments: { name: string; values: Record<number, number[]> }[];
} {
  const pieces: Buffer[] = [Buffer.from(text)];
  const skeletons: { name: string; values: Record<number, number[]> }[] = [];
  const fragments: { name: string; values: Record<number, number[]> }[] = [];
  let start = 0;
  for (const file of files) {
    const skeleton = Buffer.from(file.skeleton);
    let size = skeleton.length;
    pieces.push(skeleton);
    for (const [at, markup] of file.fragments) {
      const bytes = Buffer.from(markup);
      fragments.push({
        name: String(start + at).padStart(10, '0'),
        values: { 6: [size - skeleton.length, bytes.length] },
      });
      pieces.push(bytes);
      size += bytes.length;
    }
    skeletons.push({
      name: `SKEL${skeletons.length}`,
      values: { 1: [file.fragments.length], 6: [start, skeleton.length] },
    });
    start += size;
  }
  return { body: Buffer.concat(pieces), skeletons, fragments };
}

function flowTable(ends: readonly number[]): Buffer {
  return Buffer.concat([
    Buffer.from('FDST'),
    uint32(12),
    uint32(ends.length),
    ...ends.flatMap((end, at) => [uint32(ends[at - 1] ?? 0), uint32(end)]),
  ]);
}

function cut(text: Buffer): readonly Buffer[] {
  return Array.from({ length: Math.max(1, Math.ceil(text.length / RECORD_BYTES)) }, (_, at) =>
    text.subarray(at * RECORD_BYTES, (at + 1) * RECORD_BYTES),
  );
}
