import { type Mp3Header, mp3Header } from '#src/domain/audio/mp3-header.ts';

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
  const header = mp3Header(head);
  if (header === undefined) return undefined;
  const { bytes, kbps, samples, sampleRate, kind } = header;
  return { bytes, kbps, seconds: samples / sampleRate, kind, ...readIndex(head, header) };
}

/** What an index frame tells: it stands where a frame with sound has its side information. */
function readIndex(
  head: Buffer,
  { isFull, isMono }: Mp3Header,
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
