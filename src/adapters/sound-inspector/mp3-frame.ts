/** Bit rates of MPEG 1, and of MPEG 2 and 2.5, layer III, in kbit/s (ISO 11172-3 and 13818-3). */
const bitRates = {
  full: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  low: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];

/** Bytes of a frame that tell all about it, the count of frames in the first one included. */
export const frameHeadBytes = 64;

/** A frame of MP3, as its header tells. */
export interface Mp3Frame {
  readonly bytes: number;
  readonly kbps: number;
  readonly seconds: number;
  /** What all frames of a file have in common: version, layer and sample rate. */
  readonly kind: number;
  /** Whether it holds no sound but tells about the file (`Xing`, `Info` or `VBRI`). */
  readonly isIndex: boolean;
  /** How many frames with sound the file should have, where an index tells. */
  readonly frames?: number;
}

/**
 * The frame that begins at a place; nothing where none does.
 *
 * @param head at least the first four bytes of it, `frameHeadBytes` where the file has them
 */
export function mp3Frame(head: Buffer): Mp3Frame | undefined {
  if (head.length < 4) return undefined;
  const [sync = 0, version = 0, rates = 0, mode = 0] = head;
  const isLayer3 = sync === 0xff && version >> 5 === 7 && ((version >> 1) & 3) === 1;
  const edition = (version >> 3) & 3;
  if (!isLayer3 || edition === 1) return undefined;
  const kbps = bitRates[edition === 3 ? 'full' : 'low'][rates >> 4];
  const baseRate = sampleRates[(rates >> 2) & 3];
  if (kbps === undefined || kbps === 0 || baseRate === undefined) return undefined;
  const rate = edition === 3 ? baseRate : baseRate / (edition === 2 ? 2 : 4);
  const samples = edition === 3 ? 1152 : 576;
  return {
    bytes: Math.floor(((samples / 8) * kbps * 1000) / rate) + ((rates >> 1) & 1),
    kbps,
    seconds: samples / rate,
    kind: (edition << 2) | ((rates >> 2) & 3),
    ...readIndex(head, { isFull: edition === 3, isMono: mode >> 6 === 3 }),
  };
}

/** What an index frame tells: it stands where a frame with sound has its side information. */
function readIndex(
  head: Buffer,
  { isFull, isMono }: { readonly isFull: boolean; readonly isMono: boolean },
): Pick<Mp3Frame, 'isIndex' | 'frames'> {
  const sideBytes = isFull ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const at = 4 + sideBytes;
  const name = head.toString('latin1', at, at + 4);
  const hasCount = head.length >= at + 12;
  if (name === 'Xing' || name === 'Info')
    return hasCount && (head.readUInt32BE(at + 4) & 1) === 1
      ? { isIndex: true, frames: head.readUInt32BE(at + 8) }
      : { isIndex: true };
  if (head.toString('latin1', 36, 40) !== 'VBRI') return { isIndex: false };
  return head.length >= 54 ? { isIndex: true, frames: head.readUInt32BE(50) } : { isIndex: true };
}
