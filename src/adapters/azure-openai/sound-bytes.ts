import { Buffer } from 'node:buffer';

import { looksLikeWav, parseWav } from '#src/domain/audio/parse-wav.ts';

/** Bytes of the models' PCM (24 kHz, 16 bits, mono) for one audio token, of which a second has 20. */
export const pcmBytesPerToken = (24_000 * 2) / 20;

/** Whether bytes begin like an audio file, not like bare samples: WAV, MP3 with a tag, FLAC, Ogg. */
export function holdsWholeFile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return looksLikeWav(bytes) || head.startsWith('ID3') || head === 'fLaC' || head === 'OggS';
}

/** Audio tokens of a WAV by its length in time; undefined for what is not a WAV. */
export function audioTokensOf(bytes: Uint8Array): number | undefined {
  const wav = parseWav(bytes);
  if ('fault' in wav) return undefined;
  const bytesPerSecond = (wav.sampleRate * wav.channels * wav.bitsPerSample) / 8;
  return bytesPerSecond > 0 ? Math.ceil((wav.data.byteLength / bytesPerSecond) * 20) : undefined;
}
