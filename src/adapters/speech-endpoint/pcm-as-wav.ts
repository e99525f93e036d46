import { sampleRate } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';

/**
 * Raw mono samples of 16 bits as a WAV file. Half a sample at the end is dropped.
 *
 * @param contentType may tell another rate than 24,000 samples a second, as `audio/pcm;rate=22050`
 */
export function pcmAsWav(pcm: Uint8Array, contentType: string): Uint8Array {
  const rate = /;\s*rate=(\d+)/i.exec(contentType)?.[1];
  return wavFile(pcm, rate === undefined ? sampleRate : Number(rate));
}
