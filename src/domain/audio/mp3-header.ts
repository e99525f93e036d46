/** Bit rates of MPEG 1, and of MPEG 2 and 2.5, layer III, in kbit/s (ISO 11172-3 and 13818-3). */
const bitRates = {
  full: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  low: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];

/** What the first four bytes of a frame of MP3 tell. */
export interface Mp3Header {
  /** Length of the frame, its header included. */
  readonly bytes: number;
  /** Bit rate, in kilobits a second. */
  readonly kbps: number;
  /** Samples a second. */
  readonly sampleRate: number;
  /** Samples in the frame, for each channel. */
  readonly samples: number;
  /** Whether it is of MPEG 1; else of MPEG 2 or 2.5, for low sample rates. */
  readonly isFull: boolean;
  readonly isMono: boolean;
  /** What all frames of a file have in common: version and sample rate. */
  readonly kind: number;
}

/** The header of the MP3 frame that begins at a place; undefined where none does. */
export function mp3Header(bytes: Uint8Array, at = 0): Mp3Header | undefined {
  const [sync = 0, version = 0, rates = 0, mode] = bytes.subarray(at, at + 4);
  const isLayer3 = sync === 0xff && version >> 5 === 7 && ((version >> 1) & 3) === 1;
  const edition = (version >> 3) & 3;
  if (mode === undefined || !isLayer3 || edition === 1) return undefined;
  const isFull = edition === 3;
  const kbps = bitRates[isFull ? 'full' : 'low'][rates >> 4];
  const baseRate = sampleRates[(rates >> 2) & 3];
  if (kbps === undefined || kbps === 0 || baseRate === undefined) return undefined;
  const sampleRate = isFull ? baseRate : baseRate / (edition === 2 ? 2 : 4);
  const samples = isFull ? 1152 : 576;
  return {
    bytes: Math.floor(((samples / 8) * kbps * 1000) / sampleRate) + ((rates >> 1) & 1),
    kbps,
    sampleRate,
    samples,
    isFull,
    isMono: mode >> 6 === 3,
    kind: (edition << 2) | ((rates >> 2) & 3),
  };
}

/** Length of the header that an ID3v2 tag begins with, in bytes. */
export const id3HeaderBytes = 10;

/** Length of the ID3v2 tag that bytes begin with, its header included; 0 where none does. */
export function id3TagBytes(bytes: Uint8Array): number {
  const [i, d, three, , , , ...size] = bytes.subarray(0, id3HeaderBytes);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33) return 0;
  return id3HeaderBytes + size.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}
