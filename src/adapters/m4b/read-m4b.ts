import { type FileHandle, open } from 'node:fs/promises';

import type { M4bContents } from '#src/ports/m4b-binder.ts';

import { type FoundBox, boxesOfFile, readAt } from './read-boxes.ts';
import { countNeroMarks, readMarks } from './read-marks.ts';
import { chunksIn, sampleTimes, sizesIn } from './read-samples.ts';
import { readTags } from './read-tags.ts';
import { type ReadTrack, movieTimescale, readTracks } from './read-track.ts';
import { soundCrc32 } from './sound-crc.ts';

/**
 * Reads a book back as a player would, by its boxes alone, so that it finds what was bound wrongly.
 *
 * @throws Error when it is no whole M4B
 */
export async function readM4b(path: string): Promise<M4bContents> {
  await using file = await open(path, 'r');
  try {
    return await readContents(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} is no whole M4B: ${why}`, { cause: error });
  }
}

async function readContents(file: FileHandle): Promise<M4bContents> {
  const boxes = await boxesOfFile(file);
  const index = expectBox(boxes, 'moov');
  const data = expectBox(boxes, 'mdat');
  const movie = await readAt(file, index.from, index.to - index.from);
  const tracks = readTracks(movie);
  const sound = tracks.find(({ handler }) => handler === 'soun');
  if (sound === undefined) throw new Error('There is no sound.');
  for (const track of tracks) checkPlaces(track, data);
  const chapters = tracks.find(({ id }) => sound.chapterTracks.includes(id));
  return {
    samples: playedSamples(sound, movieTimescale(movie)),
    marks: chapters === undefined ? [] : await readMarks(file, chapters, sound.timescale),
    neroMarks: countNeroMarks(movie),
    ...readTags(movie),
    isFastStart: index.to <= data.from,
    soundCrc32: await soundCrc32(file, sound.table),
  };
}

function expectBox(boxes: readonly FoundBox[], type: string): FoundBox {
  const found = boxes.find((each) => each.type === type);
  if (found === undefined) throw new Error(`There is no ${type}.`);
  return found;
}

/** All samples have a time and lie inside the data. */
function checkPlaces({ id, table }: ReadTrack, data: FoundBox): void {
  if (sampleTimes(table).samples !== sizesIn(table).count) {
    throw new Error(`The tables of track ${id} disagree.`);
  }
  for (const { from, bytes } of chunksIn(table)) {
    if (from < data.from || from + bytes > data.to) {
      throw new Error(`Track ${id} goes beyond the data.`);
    }
  }
}

/** Samples of a track that are played: those that its edits name, or all. */
function playedSamples({ edits, table, timescale }: ReadTrack, unitsASecond: number): number {
  const { duration: all } = sampleTimes(table);
  if (edits.length === 0) return all;
  let played = 0;
  for (const { duration, mediaTime } of edits) {
    const samples = Math.round((duration * timescale) / unitsASecond);
    if (mediaTime >= 0 && mediaTime + samples > all) {
      throw new Error(`An edit ends at ${mediaTime + samples}, the sound at ${all}.`);
    }
    played += samples;
  }
  return played;
}
