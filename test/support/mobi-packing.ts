import { uint16, uint32 } from './mobi-index.ts';

/** Packs with what PalmDOC has: copies of what came before, spaces joined to letters, runs of bytes. */
export function packPalmDoc(page: Buffer): Buffer {
  const packed: number[] = [];
  for (let at = 0; at < page.length;) {
    const piece = page.subarray(at, at + 6);
    const back = piece.length === 6 ? at - page.subarray(0, at + 5).lastIndexOf(piece, at - 6) : 0;
    const byte = page[at]!;
    const next = page[at + 1] ?? 0;
    if (back >= 6 && back <= at && back < 2048) {
      packed.push(0x80 | (back >> 5), ((back & 0x1f) << 3) | 3);
      at += 6;
    } else if (byte === 0x20 && next >= 0x40 && next < 0x80) {
      packed.push(next ^ 0x80);
      at += 2;
    } else if (byte >= 9 && byte < 0x80) {
      packed.push(byte);
      at += 1;
    } else {
      packed.push(1, byte);
      at += 1;
    }
  }
  return Buffer.from(packed);
}

/** Tables of HUFF/CDIC in which every byte is its own code of eight bits. */
export function huffRecords(): readonly Buffer[] {
  const code = uint32((0xff << 8) | 0x80 | 8);
  const huff = Buffer.concat([
    Buffer.from('HUFF'),
    uint32(24),
    uint32(24),
    uint32(24 + 1024),
    Buffer.alloc(8),
    ...Array.from({ length: 256 }, () => code),
    Buffer.alloc(256),
  ]);
  const phrases = Array.from({ length: 256 }, (_, at) =>
    Buffer.concat([uint16(0x80_01), Buffer.from([255 - at])]),
  );
  const cdic = Buffer.concat([
    Buffer.from('CDIC'),
    uint32(16),
    uint32(256),
    uint32(8),
    ...phrases.map((_, at) => uint16(512 + at * 3)),
    ...phrases,
  ]);
  return [huff, cdic];
}

/** One entry that says its own size, and before it the bytes of a letter that the next record has too. */
export function withTrailing(page: Buffer, trailingBytes: number | undefined): Buffer {
  if (trailingBytes === undefined) return page;
  const entry = Buffer.alloc(trailingBytes, 0x11);
  entry[trailingBytes - 1] = 0x80 | trailingBytes;
  return Buffer.concat([page, Buffer.from([0x41, 0x01]), entry]);
}
