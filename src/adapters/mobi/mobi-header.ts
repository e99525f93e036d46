import type { PalmDatabase } from './palm-database.ts';

/** The number that stands for "no such record". */
const NONE = 0xff_ff_ff_ff;

/** What the first record of a book in a Palm database says. Record numbers count from that record. */
export interface MobiHeader {
  readonly compression: number;
  /** How many records of text follow. */
  readonly textRecords: number;
  /** 0 for none; 1 and 2 are Mobipocket's copy protections. */
  readonly encryption: number;
  /** A Windows code page; `undefined` in files older than MOBI. */
  readonly codePage: number | undefined;
  /** 6 and less is KF7 (MOBI), 8 is KF8 (AZW3). */
  readonly version: number;
  /** The full title as bytes. */
  readonly title: Buffer;
  /** A Windows language number. */
  readonly locale: number;
  readonly firstImage: number | undefined;
  readonly firstHuff: number | undefined;
  readonly huffCount: number;
  /** Where in the record the extended header begins, if there is one. */
  readonly exthStart: number | undefined;
  /** Which entries stand after the text in each record, one bit each. */
  readonly trailing: number;
  /** The index of the table of contents. */
  readonly contentsIndex: number | undefined;
  /** Of KF8 only: the flows, and the indexes of files and of their fragments. */
  readonly flows: number | undefined;
  readonly fragmentIndex: number | undefined;
  readonly skeletonIndex: number | undefined;
}

/** Reads a book's first record; what it is too short for is missing or 0. */
export function readMobiHeader(record: Buffer): MobiHeader {
  const isMobi = record.toString('latin1', 16, 20) === 'MOBI';
  const length = isMobi ? uint32(record, 20) : 0;
  const field = (at: number): number => (at + 4 <= 16 + length ? uint32(record, at) : 0);
  const index = (at: number): number | undefined => {
    const value = at + 4 <= 16 + length ? uint32(record, at) : NONE;
    return value === NONE || value === 0 ? undefined : value;
  };
  const titleStart = field(84);
  const version = isMobi ? field(36) : 1;
  return {
    compression: uint16(record, 0),
    textRecords: uint16(record, 8),
    // Before MOBI, these bytes told how far the reader had got.
    encryption: isMobi ? uint16(record, 12) : 0,
    codePage: isMobi ? field(28) : undefined,
    version,
    title: record.subarray(titleStart, titleStart + Math.min(field(88), 4096)),
    locale: field(92),
    firstImage: index(108),
    firstHuff: index(112),
    huffCount: field(116),
    exthStart: (field(128) & 0x40) === 0 ? undefined : 16 + length,
    trailing: version >= 5 && length >= 228 ? field(240) & 0xff_ff : 0,
    contentsIndex: index(244),
    flows: version >= 8 ? index(192) : undefined,
    fragmentIndex: version >= 8 ? index(248) : undefined,
    skeletonIndex: version >= 8 ? index(252) : undefined,
  };
}

/** A database seen from one of its records on: a file can hold the same book twice, KF7 and then KF8. */
export function recordsFrom(database: PalmDatabase, first: number): (index: number) => Buffer {
  return (index) => database.record(first + index);
}

function uint16(record: Buffer, at: number): number {
  return at + 2 <= record.length ? record.readUInt16BE(at) : 0;
}

function uint32(record: Buffer, at: number): number {
  return at + 4 <= record.length ? record.readUInt32BE(at) : 0;
}
