import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { type BareEncoding, aac, encodeBare, mp3 } from './bare-encoders.ts';
import { type MadeLibrary, makeLibrary } from './made-library.ts';
import { type BookRun, runBook } from './run-book.ts';
import { type MuxTimes, timeMux } from './time-mux.ts';

/** All that is measured of a book of one length. */
export interface BookMeasure {
  readonly library: Pick<MadeLibrary, 'chapters' | 'segments'>;
  /** From kept takes to the delivered book: M4B, MP3s and WAVs. */
  readonly run: BookRun;
  readonly bareAac: BareEncoding;
  readonly bareMp3: BareEncoding;
  /** The last chapter alone: both forms at once, on a core each. */
  readonly bareChapter: BareEncoding;
  readonly mux: MuxTimes;
  /** One segment of the last chapter narrated anew. */
  readonly retake: BookRun;
  /** From kept takes to the M4B alone, where it was asked for. */
  readonly m4bAlone?: BookRun;
}

/** Makes a library and measures all that becomes of it. */
export async function measureBook(
  folder: string,
  { hours, isM4bAlone }: { readonly hours: number; readonly isM4bAlone: boolean },
  signal: AbortSignal,
): Promise<BookMeasure> {
  const library = await makeLibrary(folder, hours, signal);
  const { bookId, environment, lastSegment } = library;
  const run = await runBook(library, ['resume', bookId], signal);

  const tracks = join(environment['LECTERN_LIBRARY'] ?? '', 'books', bookId, 'tracks');
  const names = (await readdir(tracks)).filter((name) => name.endsWith('.wav')).toSorted();
  const wavPaths = names.map((name) => join(tracks, name));
  const bare = { folder: join(folder, 'bare'), signal };
  const bareAac = await encodeBare(wavPaths, [aac], bare);
  const bareMp3 = await encodeBare(wavPaths, [mp3], bare);
  const bareChapter = await encodeBare(wavPaths.slice(-1), [aac, mp3], bare);

  const mux = await timeMux(library, folder, signal);
  const retake = await runBook(library, ['retake', bookId, lastSegment], signal);
  const measured = { library, run, bareAac, bareMp3, bareChapter, mux, retake };
  if (!isM4bAlone) return measured;

  await rm(tracks, { recursive: true });
  await rm(environment['LECTERN_OUT'] ?? '', { recursive: true });
  await library.submit(['outputs: { mp3: false, wav: false }']);
  return { ...measured, m4bAlone: await runBook(library, ['resume', bookId], signal) };
}
