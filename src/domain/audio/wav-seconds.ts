import { parseWav } from './parse-wav.ts';

/** How long a WAV plays, in seconds, whatever its format; undefined for what is no WAV, or can't be told. */
export function wavSeconds(bytes: Uint8Array): number | undefined {
  const wav = parseWav(bytes);
  if ('fault' in wav) return undefined;
  const bytesPerSecond = (wav.sampleRate * wav.channels * wav.bitsPerSample) / 8;
  return bytesPerSecond > 0 ? wav.data.byteLength / bytesPerSecond : undefined;
}
