import type { ExcerptOrder } from '#src/ports/encoder.ts';

import { mp3Form } from './mp3-form.ts';
import { type Recipe, soundAlone } from './recipe.ts';
import { asWav } from './track-recipe.ts';

/** A stretch of a WAV to an MP3 that fades at its end, with room for a tag of so many bytes. */
export function excerptRecipe(order: ExcerptOrder, tagBytes: number): Recipe {
  const { wavPath, fromSeconds, seconds, fadeSeconds, bitrate, path } = order;
  const fade = Math.min(fadeSeconds, seconds);
  const filters = fade > 0 ? [`afade=t=out:st=${time(seconds - fade)}:d=${time(fade)}`] : [];
  return {
    inputs: [{ path: wavPath, options: [...asWav, '-ss', time(fromSeconds), '-t', time(seconds)] }],
    options: [...soundAlone, ...mp3Form({ bitrate, filters, tagBytes })],
    output: path,
  };
}

/** ffmpeg's clock ticks in microseconds, finer than samples. */
function time(seconds: number): string {
  return seconds.toFixed(6);
}
