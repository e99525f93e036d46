import type { SoundForm } from './sound-entry.ts';

/** Bytes of the header before each frame, which has no checksum. */
export const adtsHeaderBytes = 7;

/** Samples that one frame holds. */
export const samplesPerFrame = 1024;

/** No frame is longer with its header: 13 bits say its length. */
export const longestFrame = 8191;

/** MPEG-4's sampling rates by the number that stands for them, those that an M4B can state. */
const rates: readonly (number | undefined)[] = [
  ...[undefined, undefined, undefined, 48_000, 44_100, 32_000],
  ...[24_000, 22_050, 16_000, 12_000, 11_025, 8_000],
];

/** Sync word, MPEG-4, no layer, no checksum; then the profile AAC-LC. */
const syncBytes = 0xff_f1;
const aacLc = 1;

/** Profile, rate and channels in the two bytes after the sync word's. */
const formMask = 0b1111_1101_1100_0000;

/**
 * The form of a frame by its ADTS header (ISO/IEC 13818-7), or undefined when it is none of AAC-LC
 * as ffmpeg writes it.
 */
export function readAdtsForm(bytes: Buffer, at = 0): SoundForm | undefined {
  if (bytes.length < at + adtsHeaderBytes || bytes.readUInt16BE(at) !== syncBytes) return undefined;
  const bits = bytes.readUInt16BE(at + 2);
  const rateIndex = (bits >> 10) & 15;
  const rate = rates[rateIndex];
  const channels = (bits >> 6) & 7;
  const isAacLc = bits >> 14 === aacLc;
  if (!isAacLc || rate === undefined || channels < 1 || channels > 2) return undefined;
  return { rate, rateIndex, channels };
}

/**
 * The length of a frame with its header, in bytes, or undefined when no header of this form is
 * there.
 */
export function frameLength(bytes: Buffer, at: number, form: SoundForm): number | undefined {
  if (bytes.readUInt16BE(at) !== syncBytes) return undefined;
  const bits = bytes.readUInt16BE(at + 2);
  const expected = (aacLc << 14) | (form.rateIndex << 10) | (form.channels << 6);
  const tail = bytes.readUIntBE(at + 4, 3);
  const length = ((bits & 3) << 11) | (tail >> 13);
  const isOneFrame = (tail & 3) === 0;
  if ((bits & formMask) !== expected || !isOneFrame || length <= adtsHeaderBytes) return undefined;
  return length;
}
