import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import { bytesPerSample, sampleRate, samplesIn } from '#src/domain/audio/pcm.ts';
import { wavFile } from '#src/domain/audio/wav-file.ts';

/** A take that was made for a measurement. */
export interface MadeTake {
  readonly id: string;
  readonly path: string;
  readonly samples: number;
  readonly crc32: number;
  /** Largest absolute sample, full scale being 1. */
  readonly peak: number;
}

const shortestSeconds = 4;
const longestSeconds = 18.5;
const voiceSeconds = 60;

/**
 * Writes takes of 4 to 18.5 s, 11.25 s on average, until they last long enough together: cut out of a
 * minute of something like speech, each from another place.
 */
export async function makeTakes(folder: string, seconds: number): Promise<readonly MadeTake[]> {
  await mkdir(folder, { recursive: true });
  const voice = somethingLikeSpeech(samplesIn(voiceSeconds));
  const takes: MadeTake[] = [];
  const random = randomFrom(5);
  for (let made = 0; made < seconds;) {
    const length = shortestSeconds + random() * (longestSeconds - shortestSeconds);
    const samples = samplesIn(Math.min(length, Math.max(shortestSeconds, seconds - made)));
    const from = Math.floor(random() * (voice.length - samples));
    const sound = voice.subarray(from, from + samples);
    const pcm = new Uint8Array(sound.buffer, from * bytesPerSample, samples * bytesPerSample);
    const id = `take-${String(takes.length).padStart(5, '0')}`;
    const path = join(folder, `${id}.wav`);
    await writeFile(path, wavFile(pcm));
    takes.push({ id, path, samples, crc32: crc32(pcm), peak: peakOf(sound) });
    made += samples / sampleRate;
  }
  return takes;
}

/** Syllables with a pitch, some of them hissing, with a breath now and then, at about -24 dB. */
function somethingLikeSpeech(samples: number): Int16Array {
  const random = randomFrom(1);
  const sound = new Int16Array(samples);
  let phase = 0;
  for (let at = 0; at < samples; at++) {
    const seconds = at / sampleRate;
    const isBreath = seconds % 3.7 > 3.3;
    const swell = isBreath ? 0 : Math.max(0, Math.sin(2 * Math.PI * 2.2 * seconds));
    phase += (2 * Math.PI * (120 + 25 * Math.sin(seconds * 1.7))) / sampleRate;
    let voiced = 0;
    for (let harmonic = 1; harmonic <= 6; harmonic++)
      voiced += Math.sin(phase * harmonic) / harmonic ** 1.2;
    const hiss = seconds % 0.9 > 0.8 ? random() - 0.5 : 0;
    sound[at] = Math.round(swell * (voiced * 3500 + hiss * 4000) + (random() - 0.5) * 12);
  }
  return sound;
}

function peakOf(sound: Int16Array): number {
  return sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_768;
}

/** Numbers from 0 to 1, the same ones each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
