import { bytesPerSample } from '../audio/pcm.ts';
import { wavHeader } from '../audio/wav-header.ts';

/**
 * Samples a second, mono, 16 bits signed, in which recordings are listened to. Speech recognition
 * works on 16 kHz, and five minutes of it stay below half of the 20 MB that the models take.
 */
export const dictationRate = 16_000;

/** Bytes of a second. */
export const bytesPerSecond = dictationRate * bytesPerSample;

/** Loudness is told for so many stretches of a second: short against a word, long against a vowel. */
export const framesPerSecond = 20;

/** Bytes of one such stretch. */
export const frameBytes = (dictationRate / framesPerSecond) * bytesPerSample;

/** A WAV file of 16 kHz mono s16 with these samples. */
export function dictationWav(pcm: Uint8Array): Uint8Array {
  const header = Buffer.from(wavHeader(pcm.byteLength / bytesPerSample));
  header.writeUInt32LE(dictationRate, 24);
  header.writeUInt32LE(dictationRate * bytesPerSample, 28);
  return Buffer.concat([header, pcm]);
}
