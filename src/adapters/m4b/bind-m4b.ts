import { type FileHandle, open, stat } from 'node:fs/promises';

import { collapse } from '#src/domain/text/collapse.ts';
import type { M4bOrder } from '#src/ports/m4b-binder.ts';

import { adtsHeaderBytes, readAdtsForm, samplesPerFrame } from './adts-header.ts';
import { lengthOf } from './box.ts';
import { copyPiece, soundSink } from './copy-piece.ts';
import { type Movie, dataHead, fileType, movieBox, needsFarOffsets } from './movie.ts';
import { type PlannedBook, checkMarks, planPieces } from './plan-pieces.ts';
import { readCover } from './read-cover.ts';
import type { SoundForm } from './sound-entry.ts';
import { frameSizes } from './sound-frames.ts';
import { textSamples } from './text-track.ts';
import { writeAt } from './write-at.ts';

/**
 * Writes a book in one pass: how long its index is follows from the number of frames, so the sound
 * is written behind the room for it, and the index last.
 *
 * @returns CRC-32 of all frames, in order
 */
export async function bindM4b(order: M4bOrder, signal: AbortSignal): Promise<number> {
  const book = planPieces(order.pieces);
  checkMarks(order.marks, (book.frames - 1) * samplesPerFrame);
  const movie = await draftMovie(order, book);
  await using file = await open(order.path, 'w');
  const crc32 = await writeBook(file, { book, movie }, signal);
  await file.sync();
  return crc32;
}

async function draftMovie(order: M4bOrder, book: PlannedBook): Promise<Movie> {
  const marks = order.marks.map((mark) => ({ ...mark, title: collapse(mark.title) }));
  const near: Movie = {
    form: await formOf(order.pieces[0]?.path ?? ''),
    sizes: frameSizes(book.frames),
    marks,
    titles: textSamples(marks),
    tags: order.tags,
    cover: order.coverPath === undefined ? undefined : await readCover(order.coverPath),
    isFar: false,
  };
  const others = headLength({ ...near, isFar: true }) + lengthOf(near.titles);
  return { ...near, isFar: needsFarOffsets(await bytesOf(book), others) };
}

async function writeBook(
  file: FileHandle,
  { book, movie }: { readonly book: PlannedBook; readonly movie: Movie },
  signal: AbortSignal,
): Promise<number> {
  const dataStart = headLength(movie);
  const soundStart = dataStart + lengthOf(movie.titles);
  const sink = soundSink(file, soundStart);
  const { form, sizes } = movie;
  for (const piece of book.pieces) {
    await copyPiece({ ...piece, form, sizes, found: 0 }, sink, signal);
  }
  const head = dataHead(sink.position - dataStart, movie.isFar);
  const index = movieBox(movie, dataStart);
  await writeAt(file, [...fileType(), ...index, ...head, ...movie.titles], 0);
  return sink.crc32;
}

/** Bytes before the titles and the sound. */
function headLength(movie: Movie): number {
  return lengthOf([...fileType(), ...movieBox(movie, 0), ...dataHead(0, movie.isFar)]);
}

/** Never less than the bytes of the frames. */
async function bytesOf({ pieces }: PlannedBook): Promise<number> {
  let bytes = 0;
  for (const { path } of pieces) bytes += (await stat(path)).size;
  return bytes;
}

async function formOf(path: string): Promise<SoundForm> {
  await using file = await open(path, 'r');
  const { buffer } = await file.read(Buffer.alloc(adtsHeaderBytes), 0, adtsHeaderBytes, 0);
  const form = readAdtsForm(buffer);
  if (form === undefined) throw new Error(`${path} does not begin with a frame of AAC-LC (ADTS).`);
  return form;
}
