import { Buffer } from 'node:buffer';

import { looksLikeWav } from '#src/domain/audio/parse-wav.ts';
import { bytesPerSample, sampleRate } from '#src/domain/audio/pcm.ts';
import { wavSeconds } from '#src/domain/audio/wav-seconds.ts';
import { spokenTokensPerSecond } from '#src/domain/billing/audio-tokens.ts';

/** Bytes of the models' PCM (24 kHz, 16 bits, mono) for one audio token. */
export const pcmBytesPerToken = (sampleRate * bytesPerSample) / spokenTokensPerSecond;

/** Whether bytes begin like an audio file, not like bare samples: WAV, MP3 with a tag, FLAC, Ogg. */
export function holdsWholeFile(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return looksLikeWav(bytes) || head.startsWith('ID3') || head === 'fLaC' || head === 'OggS';
}

/** Audio tokens of a WAV by its length in time; undefined for what is not a WAV. */
export function audioTokensOf(bytes: Uint8Array): number | undefined {
  const seconds = wavSeconds(bytes);
  return seconds === undefined ? undefined : Math.ceil(seconds * spokenTokensPerSecond);
}
