/** Bit rates of MPEG 1, and of MPEG 2 and 2.5, layer III, in kbit/s (ISO 11172-3 and 13818-3). */
const bitRates = {
  full: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  low: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];

interface Frame {
  readonly bytes: number;
  readonly seconds: number;
}

/**
 * How long an MP3 plays, by its frames; undefined for what is no MP3. It counts the encoder's
 * padding too, less than a tenth of a second.
 */
export function mp3Seconds(file: Uint8Array): number | undefined {
  let at = tagBytes(file);
  let frames = 0;
  let seconds = 0;
  for (let frame = frameAt(file, at); frame !== undefined; frame = frameAt(file, at)) {
    frames += 1;
    seconds += frame.seconds;
    at += frame.bytes;
  }
  // One header alone may be chance: the bits of one occur in any sound.
  return frames > 1 || (frames === 1 && at >= file.length) ? seconds : undefined;
}

/** Length of the ID3 tag that a file begins with, its header included. */
function tagBytes(file: Uint8Array): number {
  const [i, d, three, , , , ...size] = file.subarray(0, 10);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33) return 0;
  return 10 + size.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

function frameAt(file: Uint8Array, at: number): Frame | undefined {
  const [sync = 0, kind = 0, rates = 0, last] = file.subarray(at, at + 4);
  const isLayer3 = sync === 0xff && kind >> 5 === 7 && ((kind >> 1) & 3) === 1;
  const version = (kind >> 3) & 3;
  if (last === undefined || !isLayer3 || version === 1) return undefined;
  const bitRate = bitRates[version === 3 ? 'full' : 'low'][rates >> 4];
  const baseRate = sampleRates[(rates >> 2) & 3];
  if (bitRate === undefined || bitRate === 0 || baseRate === undefined) return undefined;
  const sampleRate = version === 3 ? baseRate : baseRate / (version === 2 ? 2 : 4);
  const samples = version === 3 ? 1152 : 576;
  const padding = (rates >> 1) & 1;
  return {
    bytes: Math.floor((samples / 8) * ((bitRate * 1000) / sampleRate)) + padding,
    seconds: samples / sampleRate,
  };
}
