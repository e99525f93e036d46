import type { FileHandle } from 'node:fs/promises';

import type { ChapterMark } from '#src/ports/audio-tools.ts';

import { insideOf, readAt } from './read-boxes.ts';
import { chunksIn, sizesIn, timeRuns } from './read-samples.ts';
import type { ReadTrack } from './read-track.ts';

/**
 * The marks of a text track: each sample is a title, and plays until the next.
 *
 * @param rate samples of sound a second, which marks are counted in
 */
export async function readMarks(
  file: FileHandle,
  track: ReadTrack,
  rate: number,
): Promise<ChapterMark[]> {
  const titles = await readTitles(file, track.table);
  const marks: ChapterMark[] = [];
  let at = 0;
  for (const { samples, duration } of timeRuns(track.table)) {
    for (let each = 0; each < samples; each += 1) {
      const title = titles[marks.length];
      if (title === undefined) throw new Error('A mark has no title.');
      const startSample = Math.round((at * rate) / track.timescale);
      at += duration;
      marks.push({ title, startSample, endSample: Math.round((at * rate) / track.timescale) });
    }
  }
  if (marks.length !== titles.length) throw new Error('A title has no time.');
  return marks;
}

async function readTitles(file: FileHandle, table: Buffer): Promise<string[]> {
  const { sizeOf } = sizesIn(table);
  const titles: string[] = [];
  for (const { from, bytes, firstSample, samples } of chunksIn(table)) {
    const chunk = await readAt(file, from, bytes);
    let at = 0;
    for (let sample = firstSample; sample < firstSample + samples; sample += 1) {
      titles.push(titleIn(chunk.subarray(at, at + sizeOf(sample))));
      at += sizeOf(sample);
    }
  }
  return titles;
}

/** A length in two bytes, then so many of UTF-8; what follows is of no interest. */
function titleIn(sample: Buffer): string {
  const end = 2 + sample.readUInt16BE(0);
  if (end > sample.length) throw new Error('A title is longer than its sample.');
  return sample.toString('utf8', 2, end);
}

/** How many marks Nero's list has, each looked at; 0 when there is none. */
export function countNeroMarks(movie: Buffer): number {
  const list = insideOf(movie, 'udta', 'chpl');
  if (list === undefined) return 0;
  const count = list.readUInt8(8);
  let at = 9;
  for (let mark = 0; mark < count; mark += 1) at += 9 + list.readUInt8(at + 8);
  if (at !== list.length) throw new Error("Nero's list of marks is cut off.");
  return count;
}
