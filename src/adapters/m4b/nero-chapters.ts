import type { ChapterMark } from '#src/ports/audio-tools.ts';

import { type Bytes, fullBox, u8, u32, u64 } from './box.ts';
import { cutUtf8 } from './cut-utf8.ts';

/** One byte counts the marks, and one the bytes of a title. */
const most = 255;

/** Nero counts in units of 100 ns. */
const unitsPerSecond = 10_000_000;

/** Nero's list of marks, the first 255 of them: players that know no text track read it. */
export function neroChapters(marks: readonly ChapterMark[], timescale: number): Bytes {
  const kept = marks.slice(0, most);
  const entries = kept.flatMap(({ title, startSample }) => {
    const name = cutUtf8(title, most);
    return [u64(Math.round((startSample * unitsPerSecond) / timescale)), u8(name.length), name];
  });
  return fullBox('chpl', { version: 1 }, [u32(0), u8(kept.length)], entries);
}
