import { bytesPerSample } from '../audio/pcm.ts';

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
