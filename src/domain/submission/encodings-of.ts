import type { Encoding } from '../mastering/encodings.ts';
import type { Outputs } from './submission.ts';

/** Which forms each track of a book is encoded in, for what is to be made of it. */
export function encodingsOf(outputs: Outputs, isReadAlong: boolean): readonly Encoding[] {
  const { m4b, mp3, opus, flac, lpf, feed } = outputs;
  const { m4bBitrate, mp3Bitrate, opusBitrate } = outputs;
  const encodings: Encoding[] = [];
  if (m4b) encodings.push({ form: 'aac', bitrate: m4bBitrate });
  // The packages are made of the MP3s.
  if (mp3 || lpf || feed || isReadAlong) encodings.push({ form: 'mp3', bitrate: mp3Bitrate });
  if (opus) encodings.push({ form: 'opus', bitrate: opusBitrate });
  if (flac) encodings.push({ form: 'flac', bitrate: 0 });
  return encodings;
}

/** Whether a read-along EPUB is made: when asked for, or by itself when the manuscript is an EPUB. */
export function isReadAlongWanted({ readAlong }: Outputs, manuscript: readonly string[]): boolean {
  if (readAlong !== 'auto') return readAlong === 'always';
  return manuscript.length === 1 && /\.epub$/i.test(manuscript[0] ?? '');
}
