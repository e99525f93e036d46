import { secondsOf } from '#src/domain/audio/pcm.ts';
import { collapse } from '#src/domain/text/collapse.ts';
import type { ChapterMark } from '#src/ports/audio-tools.ts';

import { id3Frame, textFrame } from './id3-frame.ts';

/** A table of contents counts its entries in one byte. */
const entriesOfTable = 255;

const isTop = 2;
const isOrdered = 1;

/** No place in bytes is told: the times count. */
const noOffsets = Buffer.alloc(8, 0xff);

/**
 * Chapter marks as the ID3v2 Chapter Frame Addendum has them: a `CHAP` frame each, to the millisecond,
 * and a `CTOC` that lists them, through further ones when they are more than 255.
 */
export function id3Chapters(marks: readonly ChapterMark[]): Buffer[] {
  if (marks.length === 0) return [];
  const names = marks.map((_mark, at) => `ch${at + 1}`);
  return [...tables(names), ...marks.map((mark, at) => chapter(`ch${at + 1}`, mark))];
}

function tables(names: readonly string[], level = 1): Buffer[] {
  if (names.length <= entriesOfTable) return [table('toc', names, isTop | isOrdered)];
  const parts = Array.from({ length: Math.ceil(names.length / entriesOfTable) }, (_part, at) => ({
    name: `toc${level}-${at + 1}`,
    names: names.slice(at * entriesOfTable, (at + 1) * entriesOfTable),
  }));
  return [
    ...tables(
      parts.map(({ name }) => name),
      level + 1,
    ),
    ...parts.map((part) => table(part.name, part.names, isOrdered)),
  ];
}

function table(name: string, entries: readonly string[], flags: number): Buffer {
  return id3Frame('CTOC', id(name), Buffer.of(flags, entries.length), ...entries.map(id));
}

function chapter(name: string, { title, startSample, endSample }: ChapterMark): Buffer {
  const times = Buffer.alloc(8);
  times.writeUInt32BE(Math.round(secondsOf(startSample) * 1000), 0);
  times.writeUInt32BE(Math.round(secondsOf(endSample) * 1000), 4);
  const words = textFrame('TIT2', collapse(title.replaceAll('\0', '')));
  return id3Frame('CHAP', id(name), times, noOffsets, words);
}

function id(name: string): Buffer {
  return Buffer.from(`${name}\0`, 'latin1');
}
