import { bytesPerSample } from './pcm.ts';

/** The samples in 16-bit little-endian PCM, without copying where memory allows; a stray last byte is left out. */
export function samplesOf(pcm: Uint8Array): Int16Array {
  const count = Math.floor(pcm.byteLength / bytesPerSample);
  if (pcm.byteOffset % bytesPerSample === 0)
    return new Int16Array(pcm.buffer, pcm.byteOffset, count);
  const aligned = pcm.slice(0, count * bytesPerSample);
  return new Int16Array(aligned.buffer, 0, count);
}
