import { bytesPerSample, sampleRate } from './pcm.ts';

/** Length of the header that `wavHeader` makes, in bytes. */
export const wavHeaderBytes = 44;

/** The most samples a plain WAV can hold: its sizes are 32-bit numbers (24.8 hours). */
export const maximumWavSamples = Math.floor((0xffffffff - wavHeaderBytes) / bytesPerSample);

/** The canonical header of a WAV with this many samples, mono s16, so many a second. */
export function wavHeader(samples: number, rate = sampleRate): Uint8Array {
  const dataBytes = samples * bytesPerSample;
  const header = Buffer.alloc(wavHeaderBytes);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(dataBytes + wavHeaderBytes - 8, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * bytesPerSample, 28);
  header.writeUInt16LE(bytesPerSample, 32);
  header.writeUInt16LE(bytesPerSample * 8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

/** Length of a header for more than that, in bytes. */
const longHeaderBytes = 80;
/** Stands where a size is too large for 32 bits. */
const elsewhere = 0xffffffff;

/**
 * The header of a file with this many samples, mono s16, 24 kHz: that of a plain WAV, or beyond 4 GiB
 * that of an RF64 (EBU Tech 3306), whose `ds64` chunk holds the sizes as 64-bit numbers.
 */
export function wavHead(samples: number): Uint8Array {
  if (samples <= maximumWavSamples) return wavHeader(samples);
  const dataBytes = BigInt(samples) * BigInt(bytesPerSample);
  const plain = Buffer.from(wavHeader(0));
  const header = Buffer.alloc(longHeaderBytes);
  header.write('RF64', 0, 'latin1');
  header.writeUInt32LE(elsewhere, 4);
  header.write('WAVEds64', 8, 'latin1');
  header.writeUInt32LE(28, 16);
  header.writeBigUInt64LE(dataBytes + BigInt(longHeaderBytes - 8), 20);
  header.writeBigUInt64LE(dataBytes, 28);
  header.writeBigUInt64LE(BigInt(samples), 36);
  // The table of further sizes, at 44, is empty. The format follows as in a plain WAV.
  plain.copy(header, 48, 12, wavHeaderBytes - 4);
  header.writeUInt32LE(elsewhere, longHeaderBytes - 4);
  return header;
}
