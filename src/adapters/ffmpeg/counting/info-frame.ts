/** Samples that a player leaves out at the beginning and at the end of an MP3. */
export interface Gapless {
  readonly delay: number;
  readonly padding: number;
}

/** Length of the side information of MPEG-1 Layer III, in bytes. */
const sideBytes = { mono: 17, stereo: 32 };

/** Which parts an `Info` frame has, by the bits of its flags, and how many bytes each takes. */
const parts: readonly (readonly [flag: number, bytes: number])[] = [
  [1, 4],
  [2, 4],
  [4, 100],
  [8, 4],
];

/** Where LAME's extension tells delay and padding, behind its name of nine letters and its levels. */
const gaplessAt = 21;

/**
 * What the first frame of an MP3, which is silent, tells of encoder delay and padding: the `Info` frame
 * (`Xing` at a variable bit rate) with LAME's extension.
 *
 * @throws Error when it is another frame
 */
export function readInfoFrame(frame: Buffer): Gapless {
  const isMono = frame.readUInt8(3) >>> 6 === 3;
  const start = 4 + (isMono ? sideBytes.mono : sideBytes.stereo);
  const name = frame.toString('latin1', start, start + 4);
  if (name !== 'Info' && name !== 'Xing') throw new Error('It tells no encoder delay.');
  const flags = frame.readUInt32BE(start + 4);
  const at = parts.reduce(
    (sum, [flag, bytes]) => sum + ((flags & flag) === 0 ? 0 : bytes),
    start + 8,
  );
  if (at + gaplessAt + 3 > frame.length) throw new Error('It tells no encoder delay.');
  const both = frame.readUIntBE(at + gaplessAt, 3);
  // The decoder adds 529 samples of its own, and takes as many from the end.
  return { delay: (both >> 12) + decoderDelay, padding: (both & 0xfff) - decoderDelay };
}

/** Every decoder's own delay, which the numbers in the frame leave out. */
const decoderDelay = 529;
