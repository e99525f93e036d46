import { availableParallelism } from 'node:os';
import { extname } from 'node:path';

import pLimit from 'p-limit';

import { chapterFileNames, m4bName } from '#src/domain/mastering/delivered-names.ts';
import { checkEdition } from '#src/domain/mastering/edition-checks.ts';
import type { Check } from '#src/domain/mastering/report.ts';
import type { AudioTools, EditionOrder, Tags } from '#src/ports/audio-tools.ts';
import type { StagedFolder } from '#src/ports/delivery.ts';

import type { FinishedBook, FinishedChapter } from './finished-book.ts';

/** Where editions are made and by what. */
interface Workshop {
  readonly audio: AudioTools;
  readonly folder: StagedFolder;
  readonly signal: AbortSignal;
}

/** Adds the sound files to the folder, as many at a time as there are cores, and checks each. */
export async function encodeEditions(book: FinishedBook, given: Workshop): Promise<Check[]> {
  const { outputs } = book;
  const failure = new AbortController();
  const shop = { ...given, signal: AbortSignal.any([given.signal, failure.signal]) };
  const tasks: (() => Promise<Check[]>)[] = [];
  if (outputs.m4b) tasks.push(() => bindM4b(book, shop));
  for (const chapter of book.chapters) {
    if (outputs.mp3) tasks.push(() => encodeMp3(book, chapter, shop));
    if (outputs.wav) tasks.push(() => copyWav(chapter, shop));
  }
  if (book.cover !== undefined) {
    await shop.folder.addCopy(`cover${extname(book.cover.path)}`, book.cover.path);
  }
  const checks = (await allOrNone(tasks, failure)).flat();
  const failed = checks.find(({ passed }) => !passed);
  if (failed !== undefined) {
    const { file, rule, expected, found } = failed;
    throw new Error(`${file} is not ${rule}: ${found} instead of ${expected}.`);
  }
  return checks;
}

/**
 * Does tasks side by side. When one fails the others are stopped and waited for, so that none
 * writes into a folder that is being removed.
 */
async function allOrNone<Result>(
  tasks: readonly (() => Promise<Result>)[],
  failure: AbortController,
): Promise<Result[]> {
  const limit = pLimit(availableParallelism());
  const settled = await Promise.allSettled(
    tasks.map((task) =>
      limit(async () => {
        failure.signal.throwIfAborted();
        try {
          return await task();
        } catch (error) {
          failure.abort(error);
          throw error;
        }
      }),
    ),
  );
  failure.signal.throwIfAborted();
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

async function bindM4b(book: FinishedBook, { audio, folder, signal }: Workshop): Promise<Check[]> {
  const file = m4bName(book.facts.title);
  const path = await folder.pathFor(file);
  const marks = book.chapters.map(({ title, startSample, endSample }) => ({
    title,
    startSample,
    endSample,
  }));
  const order: EditionOrder = {
    wavPaths: book.chapters.map(({ track }) => track.wavPath),
    tags: bookTags(book),
    bitrate: book.outputs.m4bBitrate,
    path,
    ...(book.cover === undefined ? {} : { coverPath: book.cover.path }),
  };
  await audio.encodeM4b({ ...order, marks }, signal);
  const expected = { seconds: book.chapters.at(-1)?.end ?? 0, chapters: marks.length };
  return checkEdition({ file, expected, found: await audio.probe(path) });
}

/** `3/12`: players count from 1, also when opening credits, chapter 0, come first. */
function trackTag({ chapters }: FinishedBook, { number }: FinishedChapter): string {
  const shift = chapters[0]?.number === 0 ? 1 : 0;
  return `${number + shift}/${(chapters.at(-1)?.number ?? number) + shift}`;
}

async function encodeMp3(
  book: FinishedBook,
  chapter: FinishedChapter,
  { audio, folder, signal }: Workshop,
): Promise<Check[]> {
  const file = chapterFileNames(chapter).mp3;
  const path = await folder.pathFor(file);
  const order: EditionOrder = {
    wavPaths: [chapter.track.wavPath],
    tags: {
      ...bookTags(book),
      title: chapter.title,
      track: trackTag(book, chapter),
    },
    bitrate: book.outputs.mp3Bitrate,
    path,
    ...(book.cover === undefined ? {} : { coverPath: book.cover.path }),
  };
  await audio.encodeMp3(order, signal);
  const expected = { seconds: chapter.end - chapter.start, chapters: 0 };
  return checkEdition({ file, expected, found: await audio.probe(path) });
}

async function copyWav(chapter: FinishedChapter, { folder }: Workshop): Promise<Check[]> {
  await folder.addCopy(chapterFileNames(chapter).wav, chapter.track.wavPath);
  return [];
}

function bookTags({ facts, narrator }: FinishedBook): Tags {
  const { title, creators, publisher, year, description, language } = facts;
  return {
    title,
    album: title,
    artist: creators.join(', '),
    narrator,
    language,
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(description === undefined ? {} : { description }),
  };
}
