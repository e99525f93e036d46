/** What a zip's records tell of one of its files. */
export interface ZipMember {
  /** In UTF-8. */
  readonly name: Buffer;
  readonly isStored: boolean;
  /** Where its local header begins. */
  readonly offset: number;
  /** CRC-32 of its bytes. */
  readonly crc32: number;
  readonly bytes: number;
  readonly packedBytes: number;
}

/** A number that stands in 32 bits for one that needs 64 and stands elsewhere. */
const elsewhere = 0xff_ff_ff_ff;

/** Names in UTF-8, sizes in the local header: readers of a stream take stored files no other way. */
const flags = 0x08_00;

/** 1 January 1980, midnight, the first that a zip can tell: the same files, the same bytes. */
const date = 0x21;

/** What stands before a file's bytes (.ZIP File Format Specification 6.3.10, section 4.3.7). */
export function localHeader(member: ZipMember, isLarge: boolean): Buffer {
  const header = Buffer.alloc(30 + (isLarge ? 20 : 0) + member.name.length);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  writeCommon(header, 4, member, isLarge);
  member.name.copy(header, 30);
  if (!isLarge) return header;
  const at = 30 + member.name.length;
  header.writeUInt16LE(1, at);
  header.writeUInt16LE(16, at + 2);
  header.writeBigUInt64LE(BigInt(member.bytes), at + 4);
  header.writeBigUInt64LE(BigInt(member.packedBytes), at + 12);
  return header;
}

/** A file's line in the directory at the end (section 4.3.12). */
export function directoryRecord(member: ZipMember): Buffer {
  const { name, bytes, packedBytes, offset } = member;
  const isLarge = [bytes, packedBytes, offset].some(needs64);
  const record = Buffer.alloc(46 + (isLarge ? 28 : 0) + name.length);
  record.writeUInt32LE(0x02_01_4b_50, 0);
  // Made as on Unix, for the file's rights below.
  record.writeUInt16LE((3 << 8) | 45, 4);
  writeCommon(record, 6, member, isLarge);
  record.writeUInt32LE((0o100_644 << 16) >>> 0, 38);
  record.writeUInt32LE(isLarge ? elsewhere : offset, 42);
  name.copy(record, 46);
  if (!isLarge) return record;
  const at = 46 + name.length;
  record.writeUInt16LE(1, at);
  record.writeUInt16LE(24, at + 2);
  record.writeBigUInt64LE(BigInt(bytes), at + 4);
  record.writeBigUInt64LE(BigInt(packedBytes), at + 12);
  record.writeBigUInt64LE(BigInt(offset), at + 20);
  return record;
}

/** What both headers share, from the version that is needed to the length of the extra field. */
function writeCommon(header: Buffer, at: number, member: ZipMember, isLarge: boolean): void {
  header.writeUInt16LE(isLarge ? 45 : 20, at);
  header.writeUInt16LE(flags, at + 2);
  header.writeUInt16LE(member.isStored ? 0 : 8, at + 4);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(member.crc32, at + 10);
  header.writeUInt32LE(isLarge ? elsewhere : member.packedBytes, at + 14);
  header.writeUInt32LE(isLarge ? elsewhere : member.bytes, at + 18);
  header.writeUInt16LE(member.name.length, at + 22);
  const extra = at === 4 ? 20 : 28;
  header.writeUInt16LE(isLarge ? extra : 0, at + 24);
}

/** The end of a zip, which says where its directory lies (sections 4.3.14 to 4.3.16). */
export function endRecords(directory: {
  readonly offset: number;
  readonly bytes: number;
  readonly members: number;
}): Buffer {
  const { offset, bytes, members } = directory;
  const isLarge = [offset, bytes].some(needs64) || members >= 0xff_ff;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(isLarge ? 0xff_ff : members, 8);
  end.writeUInt16LE(isLarge ? 0xff_ff : members, 10);
  end.writeUInt32LE(isLarge ? elsewhere : bytes, 12);
  end.writeUInt32LE(isLarge ? elsewhere : offset, 16);
  return isLarge ? Buffer.concat([largeEnd(directory), end]) : end;
}

function largeEnd(directory: {
  readonly offset: number;
  readonly bytes: number;
  readonly members: number;
}): Buffer {
  const { offset, bytes, members } = directory;
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06_06_4b_50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE((3 << 8) | 45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(members), 24);
  end.writeBigUInt64LE(BigInt(members), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07_06_4b_50, 56);
  end.writeBigUInt64LE(BigInt(offset + bytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

function needs64(value: number): boolean {
  return value >= elsewhere;
}
