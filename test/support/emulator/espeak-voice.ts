import type { VoiceName } from './chat-request.ts';
import { modelSampleRate } from './count-tokens.ts';
import { pipeThrough } from './pipe-through.ts';
import { resample } from './resample.ts';
import type { Line } from './speak.ts';
import { readWav, wavSamples } from './wav.ts';

/**
 * The espeak-ng voice that stands in for each of the services' voices. All are American: espeak-ng
 * 1.51 ignores the variant of `en-gb`.
 */
const espeakVoices: Readonly<Record<VoiceName, string>> = {
  alloy: 'en-us+f2',
  ash: 'en-us+m1',
  ballad: 'en-us+m2',
  coral: 'en-us+f1',
  echo: 'en-us+m3',
  sage: 'en-us+f4',
  shimmer: 'en-us+f3',
  verse: 'en-us+m4',
  marin: 'en-us+f5',
  cedar: 'en-us+m7',
  fable: 'en-us+m5',
  nova: 'en-us+m8',
  onyx: 'en-us+m6',
};

/** Speaks with espeak-ng, which has to be installed. */
export async function speakWithEspeak(
  { text, voice }: Line,
  signal: AbortSignal,
): Promise<Int16Array> {
  if (text.trim() === '') return new Int16Array(0);
  // The text goes through stdin, so that no text is mistaken for an option.
  const options = ['-v', espeakVoices[voice], '-s', '165', '-b', '1', '--stdin', '--stdout'];
  const wav = readWav(await pipeThrough('espeak-ng', options, text, signal));
  return resample(wavSamples(wav), wav.sampleRate, modelSampleRate);
}
