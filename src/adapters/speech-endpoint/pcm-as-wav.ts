import { bytesPerSample, sampleRate } from '#src/domain/audio/pcm.ts';
import { wavHeader } from '#src/domain/audio/wav-header.ts';

/** Where the header of a WAV has the sample rate and the bytes per second. */
const sampleRateAt = 24;
const byteRateAt = 28;

/**
 * Raw mono samples of 16 bits as a WAV file. Half a sample at the end is dropped.
 *
 * @param contentType may tell another rate than 24,000 samples a second, as `audio/pcm;rate=22050`
 */
export function pcmAsWav(pcm: Uint8Array, contentType: string): Uint8Array {
  const samples = Math.floor(pcm.length / bytesPerSample);
  const header = Buffer.from(wavHeader(samples));
  const rate = Number(/;\s*rate=(\d+)/i.exec(contentType)?.[1] ?? sampleRate);
  header.writeUInt32LE(rate, sampleRateAt);
  header.writeUInt32LE(rate * bytesPerSample, byteRateAt);
  return Buffer.concat([header, pcm.subarray(0, samples * bytesPerSample)]);
}
