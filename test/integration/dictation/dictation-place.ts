import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { ffmpegRecordings } from '#src/adapters/ffmpeg/ffmpeg-recordings.ts';
import type { Settings } from '#src/config/settings.ts';
import {
  type DictationDesk,
  type DictationProgress,
  type Transcribed,
  transcribe,
} from '#src/main/dictation.ts';
import { readManuscript } from '#src/main/readers.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

import { type FakeListening, fakeListening } from './fake-listening.ts';

/** A place to write recordings down in, with a library and an out folder of its own. */
export interface DictationPlace extends AsyncDisposable {
  readonly path: string;
  readonly said: string[];
  readonly progress: DictationProgress[];
  desk(listening?: FakeListening, more?: Partial<DictationDesk>): Promise<DictationDesk>;
  /** Writes down what lies at these places of it. */
  transcribe(listening: FakeListening, ...names: string[]): Promise<Transcribed>;
  folder(name: string): Promise<string>;
  read(name: string): Promise<string>;
  /** Temporary folders that were not removed. */
  leftovers(): Promise<string[]>;
}

/** Makes a place: `await using place = await dictationPlace()`. */
export async function dictationPlace(): Promise<DictationPlace> {
  const folder = await temporaryFolder();
  const temporary = join(folder.path, '.tmp');
  await mkdir(temporary);
  const said: string[] = [];
  const progress: DictationProgress[] = [];
  const house = { speech: { attempts: 3, firstRetrySeconds: 0.01 } } as Settings;
  const desk: DictationPlace['desk'] = async (listening = fakeListening(), more = {}) => ({
    environment: {
      LECTERN_LIBRARY: join(folder.path, 'library'),
      LECTERN_OUT: join(folder.path, 'out'),
    },
    house,
    openListening: async () => listening,
    recordings: ffmpegRecordings(temporary),
    say: (sentence) => void said.push(sentence),
    onProgress: (step) => void progress.push(step),
    signal: new AbortController().signal,
    ...more,
  });
  return {
    path: folder.path,
    said,
    progress,
    desk,
    transcribe: async (listening, ...names) =>
      await transcribe(
        { paths: names.map((name) => join(folder.path, name)), language: 'en' },
        await desk(listening),
      ),
    async folder(name) {
      await mkdir(join(folder.path, name), { recursive: true });
      return join(folder.path, name);
    },
    read: async (name) => await readFile(join(folder.path, name), 'utf8'),
    leftovers: () => readdir(temporary),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** The words of a manuscript besides its headings. */
export async function wordsIn(path: string): Promise<string[]> {
  const { blocks } = await readManuscript([path]);
  return blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ text }) => text.split(/[\s.]+/))
    .filter((word) => word !== '');
}
