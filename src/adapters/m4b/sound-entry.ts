import { type Bytes, box, fullBox, u8, u16, u24, u32, zeros } from './box.ts';

/** The form of all frames of a book. */
export interface SoundForm {
  /** Samples a second. */
  readonly rate: number;
  /** The rate's place in MPEG-4's table, which frames and decoders go by. */
  readonly rateIndex: number;
  readonly channels: number;
}

/** Bits a second of encoded sound. */
export interface BitRates {
  readonly average: number;
  /** In the densest second. */
  readonly maximum: number;
}

/** Of MPEG-4's numbers: the object type AAC-LC; sound as AAC in general; a stream of sound. */
const aacLc = 2;
const mpeg4Audio = 0x40;
const audioStream = (5 << 2) | 1;

/** What a decoder needs to hold of one channel, in bytes: 6,144 bits (ISO/IEC 14496-3). */
const decoderBytesPerChannel = 768;

/** The description of the sound: AAC-LC, with what a decoder has to know before the first frame. */
export function soundEntry(form: SoundForm, rates: BitRates): Bytes {
  const entry = [
    ...[zeros(6), u16(1), zeros(8), u16(form.channels, 16), zeros(4)],
    u32(form.rate * 0x1_00_00),
  ];
  return fullBox('stsd', {}, [u32(1)], box('mp4a', entry, streamDescription(form, rates)));
}

function streamDescription(form: SoundForm, { average, maximum }: BitRates): Bytes {
  const decoder = descriptor(4, [
    ...[u8(mpeg4Audio, audioStream), u24(decoderBytesPerChannel * form.channels)],
    ...[u32(maximum, average), ...descriptor(5, [audioSpecificConfig(form)])],
  ]);
  const stream = descriptor(3, [u16(0), u8(0), ...decoder, ...descriptor(6, [u8(2)])]);
  return fullBox('esds', {}, stream);
}

/** Object type, rate and channels in 13 bits, then three that say nothing special follows. */
function audioSpecificConfig({ rateIndex, channels }: SoundForm): Buffer {
  return u16((aacLc << 11) | (rateIndex << 7) | (channels << 3));
}

/** One of MPEG-4's descriptors; all of them here are shorter than 128 bytes. */
function descriptor(tag: number, contents: Bytes): Bytes {
  const length = contents.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return [u8(tag, length), ...contents];
}
