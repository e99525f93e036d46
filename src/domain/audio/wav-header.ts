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
