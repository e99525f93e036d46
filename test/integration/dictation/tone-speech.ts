import { writeFile } from 'node:fs/promises';

import { execa } from 'execa';

import { parseWav } from '#src/domain/audio/parse-wav.ts';
import { sampleRate, samplesIn } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';
import { tone } from '#test/support/tones.ts';

/** A word of a made-up language: a tone of 0.3 s whose pitch is the word. */
export interface ToneWord {
  /** From 0 to 15. */
  readonly word: number;
  /** Silence after it, in seconds. */
  readonly pause: number;
}

const wordSeconds = 0.3;
const leadSeconds = 0.2;
const lowest = 300;
const step = 120;
const vocabulary = 16;
const words = Array.from({ length: vocabulary }, (_, at) =>
  tone(samplesIn(wordSeconds), pitchOf(at)),
);

function pitchOf(word: number): number {
  return lowest + word * step;
}

/** What a listener writes for a word. */
export function written(word: number): string {
  return `word${'abcdefghijklmnop'.charAt(word)}`;
}

/** The samples of a recording, 24 kHz mono s16. */
export function speak(said: readonly ToneWord[]): Buffer {
  return Buffer.concat([
    // Codecs that warm up would eat into the first word.
    Buffer.alloc(samplesIn(leadSeconds) * 2),
    ...said.flatMap(({ word, pause }) => [words[word]!, Buffer.alloc(samplesIn(pause) * 2)]),
  ]);
}

/** So many words one after the other, every tenth the last of a sentence, every fortieth of a paragraph. */
export function manyWords(count: number): ToneWord[] {
  return Array.from({ length: count }, (_, at) => ({
    word: (at * 7 + Math.floor(at / 16)) % 16,
    pause: at % 40 === 39 ? 2 : at % 10 === 9 ? 0.7 : 0.1,
  }));
}

/** Writes a recording as a file; `options` are ffmpeg's, for other formats than WAV. */
export async function record(
  path: string,
  said: readonly ToneWord[],
  ...options: string[]
): Promise<string> {
  const pcm = speak(said);
  const wav = wavFile(pcm);
  if (options.length === 0) await writeFile(path, wav);
  // Some formats can't be written to a pipe.
  else await execa('ffmpeg', ['-v', 'error', '-i', 'pipe:0', ...options, path], { input: wav });
  return path;
}

/** Hears the words in a WAV: a word that is cut in two is heard twice, one that is lost never. */
export function hearWords(wav: Uint8Array): string[] {
  const parsed = parseWav(wav);
  if ('fault' in parsed) throw new Error(parsed.fault);
  const { data, sampleRate: rate } = parsed;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const frame = rate / 100;
  const heard: string[] = [];
  let run: number[] = [];
  for (let start = 0; start + frame <= data.byteLength / 2; start += frame) {
    let loud = 0;
    let rising = 0;
    for (let at = start; at < start + frame; at += 1) {
      const sample = view.getInt16(at * 2, true);
      loud = Math.max(loud, Math.abs(sample));
      const next = (at + 1) * 2 < data.byteLength ? view.getInt16((at + 1) * 2, true) : 0;
      if (sample < 0 && next >= 0) rising += 1;
    }
    if (loud > 6000) run.push(rising);
    else if (run.length > 0) {
      heard.push(nearest(run));
      run = [];
    }
  }
  if (run.length > 0) heard.push(nearest(run));
  return heard;
}

/** The word of a pitch, by its middle; a word that is not whole is another. */
function nearest(run: readonly number[]): string {
  if (run.length < 27 || run.length > 34) return `cut${run.length}`;
  const middle = run.slice(5, -5);
  const pitch = (middle.reduce((sum, rising) => sum + rising, 0) / middle.length) * 100;
  return written(Math.min(vocabulary - 1, Math.max(0, Math.round((pitch - lowest) / step))));
}

/** Samples of nothing but a quiet hiss, 24 kHz mono s16. */
export function hiss(seconds: number): Buffer {
  const pcm = Buffer.alloc(samplesIn(seconds) * 2);
  for (let at = 0; at < pcm.length; at += 2) pcm.writeInt16LE((at * 7919) % 7, at);
  return pcm;
}

/** The samples as a WAV file. */
export async function writeWav(path: string, pcm: Buffer): Promise<string> {
  await writeFile(path, wavFile(pcm));
  return path;
}

/** Length of samples, in seconds. */
export function lengthOf(pcm: Buffer): number {
  return pcm.length / 2 / sampleRate;
}
