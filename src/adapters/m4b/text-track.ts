import type { ChapterMark } from '#src/ports/audio-tools.ts';

import { type Bytes, box, fullBox, u8, u16, u32, zeros } from './box.ts';
import { cutUtf8 } from './cut-utf8.ts';
import { dataReference, handler } from './media-boxes.ts';
import { chunkOffsets, sampleSizes, sampleToChunk, timeToSample } from './sample-tables.ts';
import { mediaHeader, trackHeader, unityMatrix } from './timed-boxes.ts';

/** Two bytes say how long a title is. */
const longestTitle = 0xff_ff;

/** Says that titles are Unicode; mp4v2 and ffmpeg write the same number beside UTF-8. */
const unicode = 0x1_00;

/** The samples of the text track: each mark's title, its length before and its encoding after it. */
export function textSamples(marks: readonly ChapterMark[]): Buffer[] {
  const encoding = Buffer.concat(box('encd', [u32(unicode)]));
  return marks.map(({ title }) => {
    const text = cutUtf8(title, longestTitle);
    return Buffer.concat([u16(text.length), text, encoding]);
  });
}

/** What a text track is made of. */
export interface TextTrack {
  readonly id: number;
  readonly timescale: number;
  readonly language: number;
  readonly marks: readonly ChapterMark[];
  /** As {@link textSamples} made them. */
  readonly samples: readonly Buffer[];
  /** Where they begin in the file; they lie in one chunk. */
  readonly start: number;
  readonly isFar: boolean;
}

/** The QuickTime text track of chapter marks. It is disabled: players list its titles, none shows them as text. */
export function textTrack(track: TextTrack): Bytes {
  const { id, timescale, language, marks, samples, start, isFar } = track;
  const duration = marks.at(-1)?.endSample ?? 0;
  const table = box(
    'stbl',
    fullBox('stsd', {}, [u32(1)], textEntry()),
    timeToSample(
      marks.map((mark) => ({ samples: 1, duration: mark.endSample - mark.startSample })),
    ),
    sampleSizes(u32(...samples.map(({ length }) => length))),
    sampleToChunk(samples.length, samples.length),
    chunkOffsets(Float64Array.of(start), isFar),
  );
  return box(
    'trak',
    trackHeader({ id, isEnabled: false, duration, isSound: false }),
    box(
      'mdia',
      mediaHeader(timescale, duration, language),
      handler('text', 'Chapters'),
      box('minf', textMediaHeader(), dataReference(), table),
    ),
  );
}

/** QuickTime's header of media that are neither sound nor pictures. */
function textMediaHeader(): Bytes {
  const [copyMode, half] = [0x40, 0x80_00];
  const general = fullBox('gmin', {}, [u16(copyMode, half, half, half, 0, 0)]);
  return box('gmhd', general, box('text', [unityMatrix]));
}

/** QuickTime's description of text: left-aligned, no place on the screen, black, font unnamed. */
function textEntry(): Bytes {
  const head = [zeros(6), u16(1), u32(1, 0)];
  const [colour, place] = [zeros(6), zeros(8)];
  return box('text', head, [colour, place, zeros(8), u16(0, 0), zeros(3), colour, u8(0)]);
}
