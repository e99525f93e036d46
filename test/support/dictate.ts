import type { Dictation } from './emulator/dictation.ts';
import { speakWithEspeak } from './emulator/espeak-voice.ts';
import { writeWav } from './emulator/wav.ts';

const sampleRate = 24_000;

/**
 * Has sentences spoken by espeak-ng, a pause after each.
 *
 * @returns the recording as a WAV file, and what the emulator has to know to understand it
 */
export async function dictate(
  sentences: readonly string[],
  pauseSeconds: number,
): Promise<{ readonly wav: Buffer; readonly dictation: Dictation }> {
  const never = new AbortController().signal;
  const parts: Int16Array[] = [];
  const said: { from: number; to: number; text: string }[] = [];
  let length = 0;
  const add = (part: Int16Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const text of sentences) {
    const from = length / sampleRate;
    add(await speakWithEspeak({ text, voice: 'alloy' }, never));
    said.push({ from, to: length / sampleRate, text });
    add(new Int16Array(Math.round(pauseSeconds * sampleRate)));
  }
  const samples = new Int16Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { wav: writeWav(samples, sampleRate, 'trailing-chunk'), dictation: { samples, said } };
}
