import { voiceNames } from '#test/support/emulator/chat-request.ts';
import { modelSampleRate } from '#test/support/emulator/count-tokens.ts';
import { speakWithEspeak } from '#test/support/emulator/espeak-voice.ts';
import { pipeThrough } from '#test/support/emulator/pipe-through.ts';
import { resample } from '#test/support/emulator/resample.ts';
import type { Speak } from '#test/support/emulator/speak.ts';
import { readWav, wavSamples } from '#test/support/emulator/wav.ts';

/** Variants of espeak-ng's voices, women and men in turn as among the voices of the services. */
const variants = ['f2', 'm1', 'f4', 'm3', 'f1', 'm7', 'f5', 'm2'];

/**
 * Speaks a language (primary subtag) with espeak-ng: English with the emulator's voices, others with
 * as many of their own. The same line is spoken once.
 *
 * @param wordsPerMinute how fast, where it is not as a narrator reads
 */
export function speakLanguage(language: string, wordsPerMinute?: number): Speak {
  const known = new Map<string, Promise<Int16Array>>();
  return (line, signal) => {
    const key = JSON.stringify(line);
    const sound = known.get(key) ?? speak(line, signal);
    known.set(key, sound);
    return sound;
  };

  async function speak(line: Parameters<Speak>[0], signal: AbortSignal): Promise<Int16Array> {
    if (language === 'en' && wordsPerMinute === undefined)
      return await speakWithEspeak(line, signal);
    if (line.text.trim() === '') return new Int16Array(0);
    const variant = variants[voiceNames.indexOf(line.voice) % variants.length] ?? 'm1';
    const voice = `${language === 'en' ? 'en-us' : language}+${variant}`;
    const options = [
      '-v',
      voice,
      '-s',
      String(wordsPerMinute ?? 165),
      '-b',
      '1',
      '--stdin',
      '--stdout',
    ];
    const wav = readWav(await pipeThrough('espeak-ng', options, line.text, signal));
    return resample(wavSamples(wav), wav.sampleRate, modelSampleRate);
  }
}
