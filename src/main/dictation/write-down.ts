import { setTimeout as pause } from 'node:timers/promises';

import { ffmpegRecordings } from '#src/adapters/ffmpeg/ffmpeg-recordings.ts';
import { wholeFiles } from '#src/adapters/folder/whole-files.ts';
import { writeWhole } from '#src/adapters/folder/write-whole.ts';
import { type DictatedBook, writeManuscript } from '#src/domain/dictation/write-manuscript.ts';
import { InputError } from '#src/domain/errors.ts';
import { guessLanguage } from '#src/domain/manuscript/guess-language.ts';
import { countWords } from '#src/domain/text/count-words.ts';
import { primarySubtag } from '#src/domain/text/primary-subtag.ts';

import { libraryToRead } from '../library-folder.ts';
import { lingeringSignal } from '../without-queue/lingering-signal.ts';
import { composeBook } from './compose-book.ts';
import type { DictationDesk, Transcribed } from './dictation-desk.ts';
import { hearRecordings } from './hear-recordings.ts';
import { heardPieceFolder } from './heard-piece-folder.ts';
import type { PreparedDictation } from './prepare-dictation.ts';

/** Paid requests that are under way may finish for so long after Ctrl-C. */
const graceMs = 60_000;

/** Listens to recordings and writes their manuscript. */
export async function writeDown(
  dictation: PreparedDictation,
  place: string,
  desk: DictationDesk,
): Promise<Transcribed> {
  const { environment, house, engine, budgetUsd, say, onProgress, signal } = desk;
  const { root } = libraryToRead(environment);
  const pieces = heardPieceFolder(root, await wholeFiles(root));
  await using listening = await desk.openListening({
    environment,
    house,
    ...(engine === undefined ? {} : { engine }),
    ...(budgetUsd === undefined ? {} : { budgetUsd }),
    dictationId: dictation.id,
    title: dictation.title,
    seconds: dictation.seconds,
  });
  if (dictation.languageBy === 'nobody')
    say(
      "The recordings are taken to be in English; lectern transcribe --language, or a book's YAML, says otherwise.",
    );
  using last = lingeringSignal(signal, graceMs);
  const heard = await hearRecordings(dictation, {
    listening,
    pieces,
    language: dictation.language,
    patience: {
      attempts: house.speech.attempts,
      firstDelayMs: house.speech.firstRetrySeconds * 1000,
      sleep: (ms, stop) => pause(ms, undefined, { signal: stop }),
    },
    signal,
    atLast: last.signal,
    recordings: desk.recordings ?? ffmpegRecordings(),
    onProgress,
    say,
  });
  const { book, unheard } = composeBook(dictation, heard);
  if (book.chapters.length === 0)
    throw new InputError(
      `Nobody speaks in ${dictation.recordings.map(({ file }) => file).join(', ')}.`,
      'Listen to it: perhaps the microphone was off, or it is the wrong file.',
    );
  checkLanguage(book, say);
  await writeWhole(place, (file) => file.writeFile(writeManuscript(book)));
  return {
    path: place,
    title: book.title,
    language: book.language,
    recordings: book.recordings.length,
    seconds: dictation.seconds,
    words: wordsOf(book),
    unheard,
    usd: listening.spentUsd(),
  };
}

/** A listener that is told a wrong language translates, or hears words of that one. */
function checkLanguage(book: DictatedBook, say: (sentence: string) => void): void {
  const blocks = book.chapters.flatMap(({ paragraphs }) =>
    paragraphs.map(({ text }) => ({ kind: 'paragraph' as const, text })),
  );
  const guess = guessLanguage(blocks);
  if (guess?.confident !== true) return;
  if (primarySubtag(guess.language) === primarySubtag(book.language)) return;
  const name = new Intl.DisplayNames('en', { type: 'language' });
  say(
    `The recordings seem to be in ${name.of(guess.language)}, but were listened to as ` +
      `${name.of(book.language)}; lectern transcribe --force --language ${guess.language} writes them down anew.`,
  );
}

function wordsOf({ chapters }: DictatedBook): number {
  return chapters
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ kind }) => kind === 'text')
    .reduce((sum, { text }) => sum + countWords(text), 0);
}
