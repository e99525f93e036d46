import { writeFile } from 'node:fs/promises';

import { execa } from 'execa';

/** Samples that are known one by one, channels interleaved, full scale being 1. */
export interface KnownSound {
  readonly samples: Float32Array;
  readonly rate: number;
  readonly channels: number;
}

/** Root mean square of a level in dB. */
export function ofDb(db: number): number {
  return 10 ** (db / 20);
}

/** A sine with this RMS level: BS.1770 weighs 997 Hz so that mono LUFS equal RMS in dB. */
export function sine(seconds: number, rmsDb: number, rate = 44_100, hertz = 997): Float32Array {
  const size = ofDb(rmsDb) * Math.SQRT2;
  return Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, at) => size * Math.sin((2 * Math.PI * hertz * at) / rate),
  );
}

/** Noise with this RMS level; the same each time. */
export function noise(seconds: number, rmsDb: number, rate = 44_100): Float32Array {
  // Of equal probability between -a and a: its RMS is a / √3.
  const size = ofDb(rmsDb) * Math.sqrt(3);
  let seed = 12_345;
  return Float32Array.from({ length: Math.round(seconds * rate) }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return size * (seed / 2 ** 31 - 1);
  });
}

/** Stretches one after the other, one channel. */
export function mono(stretches: readonly Float32Array[], rate = 44_100): KnownSound {
  const samples = new Float32Array(stretches.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const stretch of stretches) {
    samples.set(stretch, at);
    at += stretch.length;
  }
  return { samples, rate, channels: 1 };
}

/** Two channels of equal length. */
export function stereo(left: Float32Array, right: Float32Array, rate = 44_100): KnownSound {
  const samples = new Float32Array(left.length * 2);
  for (let at = 0; at < left.length; at++) {
    samples[at * 2] = left[at] ?? 0;
    samples[at * 2 + 1] = right[at] ?? 0;
  }
  return { samples, rate, channels: 2 };
}

/** A chapter as ACX wants it: room tone, ten seconds of a tone, room tone. */
export function goodChapter(rate = 44_100): KnownSound {
  return mono([noise(0.75, -70, rate), sine(10, -20, rate), noise(2, -70, rate)], rate);
}

/** Writes a sound as the ending of the path says, with these options of ffmpeg. */
export async function encode(
  path: string,
  { samples, rate, channels }: KnownSound,
  ...options: string[]
): Promise<string> {
  const input = ['-f', 'f32le', '-ar', `${rate}`, '-ac', `${channels}`, '-i', 'pipe:0'];
  await execa('ffmpeg', ['-v', 'error', '-y', ...input, ...options, path], {
    input: new Uint8Array(samples.buffer),
  });
  return path;
}

/** Writes an M4B with chapter marks at these seconds. */
export async function encodeMarked(
  path: string,
  sound: KnownSound,
  marks: readonly number[],
): Promise<string> {
  const length = sound.samples.length / sound.rate / sound.channels;
  const texts = marks.map((mark, at) => {
    const end = marks[at + 1] ?? length;
    const [from, to] = [mark, end].map((time) => Math.round(time * 1000));
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${from}\nEND=${to}\ntitle=Part ${at + 1}\n`;
  });
  const list = `${path}.txt`;
  await writeFile(list, `;FFMETADATA1\n${texts.join('')}`);
  return await encode(path, sound, '-i', list, '-map_chapters', '1', '-c:a', 'aac', '-b:a', '96k');
}
