import { bytesPerSample, sampleRate } from './pcm.ts';
import { wavHeader } from './wav-header.ts';

/**
 * Samples as a WAV file; half a sample at the end is dropped.
 *
 * @param pcm mono s16
 * @param rate samples a second
 */
export function wavFile(pcm: Uint8Array, rate = sampleRate): Buffer {
  const samples = Math.floor(pcm.byteLength / bytesPerSample);
  return Buffer.concat([wavHeader(samples, rate), pcm.subarray(0, samples * bytesPerSample)]);
}
