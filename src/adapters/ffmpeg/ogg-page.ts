/** A page of an Ogg stream. */
export interface OggPage {
  /** All of it, header and checksum included: a view, not a copy. */
  readonly bytes: Buffer;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where the stream is when the page's packets have been played, in samples of 48 kHz. */
  readonly position: bigint;
  readonly serial: number;
  readonly number: number;
  /** Its packets, or parts of them. */
  readonly body: Buffer;
  /** Whether a packet ends with it. */
  readonly endsPacket: boolean;
}

const headBytes = 27;
const checksumAt = 22;
const pageFlag = { continued: 1, first: 2, last: 4 };

/** The most bytes that a page can hold: 255 pieces of 255. */
const pieceBytes = 255;
const piecesOfPage = 255;

/**
 * Reads the page at the beginning of some bytes.
 *
 * @returns nothing when they end before the page does
 * @throws Error when there is no page, or it is damaged
 */
export function readOggPage(view: Buffer): OggPage | undefined {
  if (view.length < headBytes) return undefined;
  if (view.toString('latin1', 0, 4) !== 'OggS') throw new Error('It is no Ogg stream.');
  const pieces = view.readUInt8(26);
  if (view.length < headBytes + pieces) return undefined;
  const table = view.subarray(headBytes, headBytes + pieces);
  const start = headBytes + pieces;
  const end = table.reduce((sum, piece) => sum + piece, start);
  if (view.length < end) return undefined;
  const bytes = view.subarray(0, end);
  const number = view.readUInt32LE(18);
  if (checksum(bytes) !== view.readUInt32LE(checksumAt))
    throw new Error(`Page ${number + 1} is damaged.`);
  const flags = view.readUInt8(5);
  return {
    bytes,
    isFirst: (flags & pageFlag.first) !== 0,
    isLast: (flags & pageFlag.last) !== 0,
    position: view.readBigInt64LE(6),
    serial: view.readUInt32LE(14),
    number,
    body: view.subarray(start, end),
    endsPacket: table.at(-1) !== pieceBytes,
  };
}

/** The same page at another place of the stream. */
export function renumbered({ bytes }: OggPage, number: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(number, 18);
  return sealed(copy);
}

/** One packet without sound, such as the tags, as pages of its own. */
export function headerPages(packet: Buffer, serial: number, firstNumber: number): Buffer[] {
  const full = pieceBytes * piecesOfPage;
  const count = Math.floor(packet.length / full) + 1;
  return Array.from({ length: count }, (_page, at) => {
    const body = packet.subarray(at * full, (at + 1) * full);
    const isEnd = at === count - 1;
    // The last piece of a packet is a short one, even when nothing is left for it.
    const lengths = Buffer.alloc(
      Math.floor(body.length / pieceBytes) + (isEnd ? 1 : 0),
      pieceBytes,
    );
    if (isEnd) lengths[lengths.length - 1] = body.length % pieceBytes;
    const head = Buffer.alloc(headBytes);
    head.write('OggS', 0, 'latin1');
    head[5] = at === 0 ? 0 : pageFlag.continued;
    // A page on which no packet ends has no position.
    head.writeBigInt64LE(isEnd ? 0n : -1n, 6);
    head.writeUInt32LE(serial, 14);
    head.writeUInt32LE(firstNumber + at, 18);
    head[26] = lengths.length;
    return sealed(Buffer.concat([head, lengths, body]));
  });
}

function sealed(page: Buffer): Buffer {
  page.writeUInt32LE(checksum(page), checksumAt);
  return page;
}

const checksumTable = Uint32Array.from({ length: 256 }, (_entry, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c1_1db7 : 0);
  return crc >>> 0;
});

/** Ogg's own checksum (RFC 3533): CRC-32 from the high bits down, its own place counted as zeros. */
function checksum(page: Buffer): number {
  let crc = 0;
  for (let at = 0; at < page.length; at++) {
    const byte = at >= checksumAt && at < checksumAt + 4 ? 0 : (page[at] ?? 0);
    crc = (crc << 8) ^ (checksumTable[(crc >>> 24) ^ byte] ?? 0);
  }
  return crc >>> 0;
}
