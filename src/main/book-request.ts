import { open } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';

import type { BookFile } from '#src/config/book-file.ts';
import { type EngineChoice, chooseEngine } from '#src/config/choose-engine.ts';
import { type LoadedLexicon, type ReadPls, loadLexicon } from '#src/config/lexicon-file.ts';
import { housePath, loadBookFile, loadHouse, settingsForBook } from '#src/config/load-settings.ts';
import { metadataOf } from '#src/config/metadata-of.ts';
import type { Settings } from '#src/config/settings.ts';
import { type SubmissionSettings, submissionSettings } from '#src/config/submission-settings.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import type { ChapterRange } from '#src/domain/planning/plan-wishes.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';

import type { DictationDesk } from './dictation/dictation-desk.ts';
import { isDictation } from './dictation/is-dictation.ts';
import { isFolder } from './is-folder.ts';
import { type Guide, voiceGuide } from './voice-guide.ts';

/** What a person asked for on the command line. */
export interface BookFlags {
  /** A manuscript, or a book's YAML. */
  readonly file: string;
  readonly book?: string;
  readonly out?: string;
  readonly voice?: string;
  readonly speech?: SpeechEngine;
  readonly chapters?: readonly ChapterRange[];
  /** Cap for this book, in US dollars. */
  readonly budget?: number;
  /** The batch it is part of. */
  readonly batch?: string;
}

/** What was asked for, with settings, YAML, flags and environment brought together. */
export interface BookRequest {
  /** One file, one folder of chapter files, or the files of its chapters in order. */
  readonly manuscript: readonly string[];
  /** The title of a book that has none: what its file or folder is called. */
  readonly fallbackTitle: string;
  readonly cover?: string;
  /** What makes the segments sound alike. */
  readonly guide: Guide;
  readonly metadata: Metadata;
  readonly settings: SubmissionSettings;
  /** Sentences for people about what is odd in the settings. */
  readonly warnings: readonly string[];
  readonly choice: EngineChoice;
  readonly outFolder: string;
  readonly chapters?: readonly ChapterRange[];
  /** The house's settings. */
  readonly house: Settings;
}

/**
 * Brings together what was asked for.
 *
 * @throws InputError naming what is wrong, and where
 */
export async function bookRequest(
  flags: BookFlags,
  env: Environment,
  desk: DictationHand = { signal: new AbortController().signal },
): Promise<BookRequest> {
  if (flags.book !== undefined && isYaml(flags.file)) {
    throw new InputError(
      `${flags.file} and --book ${flags.book} are both settings of the book.`,
      'Give one of them; with --book, the file is the manuscript.',
    );
  }
  const house = await loadHouse();
  const yaml = flags.book ?? (isYaml(flags.file) ? flags.file : undefined);
  const own: BookFile = yaml === undefined ? {} : await loadBookFile(yaml);
  const settings = settingsForBook(house, own);
  const choice = chooseEngine({
    flag: flags.speech,
    setting: settings.speech.engine,
    environment: env,
  });
  const beside = (path: string): string => resolve(dirname(yaml ?? '.'), path);
  const cover = own.cover === undefined ? undefined : beside(own.cover);
  if (cover !== undefined) await checkCover(cover);
  const lexicon = await bothLexicons(house, own, yaml);
  const given = isYaml(flags.file)
    ? [manuscriptOf(own, flags.file)].flat().map(beside)
    : [flags.file];
  const manuscript = await written(given, { flags, env, house, desk });
  return {
    manuscript,
    fallbackTitle: await fallbackTitle(manuscript, yaml),
    ...(cover === undefined ? {} : { cover }),
    metadata: metadataOf(own),
    settings: submissionSettings(settings, {
      engine: choice.engine,
      voiceFlag: flags.voice,
      own,
      lexicon: lexicon.entries,
      budgetFlag: flags.budget,
      batch: flags.batch,
    }),
    guide: await voiceGuide(settings, choice.engine, yaml !== undefined && own.speech?.reference !== undefined ? yaml : housePath),
    warnings: lexicon.warnings,
    choice,
    outFolder: resolve(flags.out ?? (env['LECTERN_OUT'] || 'out')),
    ...(flags.chapters === undefined ? {} : { chapters: flags.chapters }),
    house,
  };
}

/** What recordings are written down with, where that is wanted; without it, they must have been before. */
export type DictationHand = Pick<DictationDesk, 'signal'> &
  Partial<Pick<DictationDesk, 'say' | 'onProgress'>>;

/** The manuscript itself, or the one that was written down from recordings. */
async function written(
  given: readonly string[],
  asked: {
    readonly flags: BookFlags;
    readonly env: Environment;
    readonly house: Settings;
    readonly desk: DictationHand;
  },
): Promise<readonly string[]> {
  if (!(await isDictation(given))) return given;
  const { dictatedManuscript } = await import('./dictation.ts');
  const { flags, env: environment, house, desk } = asked;
  const { signal, say, onProgress } = desk;
  const place = flags.out === undefined ? {} : { outFolder: flags.out };
  if (say === undefined || onProgress === undefined) {
    return [await dictatedManuscript(given, {}, { environment, signal, ...place })];
  }
  const { openListening } = await import('./open-listening.ts');
  const engine = flags.speech === undefined || flags.speech === 'draft' ? {} : { engine: flags.speech };
  const budget = flags.budget === undefined ? {} : { budgetUsd: flags.budget };
  const tools = { environment, house, openListening, signal, say, onProgress };
  return [await dictatedManuscript(given, {}, { ...tools, ...place, ...engine, ...budget })];
}

/** What a manuscript's file is called, or its folder, or for a list of files the book's YAML. */
async function fallbackTitle(
  manuscript: readonly string[],
  yaml: string | undefined,
): Promise<string> {
  const [only = ''] = manuscript;
  const named = manuscript.length === 1 ? only : (yaml ?? only);
  if (!(await isFolder(named)))
    return basename(named).replace(/(?<=.)(?:\.fb2)?\.[a-z0-9]{1,8}$/i, '');
  const { titleFromFolder } = await import('#src/adapters/chapter-files/title-from-folder.ts');
  return titleFromFolder(named);
}

/** The book's lexicon, whose entries win, and the house's. */
async function bothLexicons(
  house: Settings,
  own: BookFile,
  yaml: string | undefined,
): Promise<LoadedLexicon> {
  const ofBook = await loadLexicon(own.lexicon ?? [], dirname(yaml ?? '.'), readPls);
  const ofHouse = await loadLexicon(house.lexicon, dirname(housePath), readPls);
  return {
    entries: [...ofBook.entries, ...ofHouse.entries],
    warnings: [...ofBook.warnings, ...ofHouse.warnings],
  };
}

/** Loads its reader, and an XML parser with it, only for lexicons that need one. */
const readPls: ReadPls = async (path) =>
  await (await import('#src/adapters/pls/read-pls-file.ts')).readPlsFile(path);

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function manuscriptOf(own: BookFile, path: string): string | readonly string[] {
  if (own.manuscript !== undefined) return own.manuscript;
  throw new InputError(
    `${path} does not say which manuscript it is about.`,
    'Add a line such as "manuscript: the-book.md" to it.',
  );
}

async function checkCover(path: string): Promise<void> {
  const start = await readStart(path);
  const named = extname(path).toLowerCase();
  const isJpeg = ['.jpg', '.jpeg'].includes(named) && start.startsWith('ffd8ff');
  const isPng = named === '.png' && start.startsWith('89504e470d0a1a0a');
  if (isJpeg || isPng) return;
  throw new InputError(
    `The cover ${path} is not a JPEG or PNG picture.`,
    'Save it as one of these, with the ending .jpg or .png.',
  );
}

/** The first bytes of a file, in hex. */
async function readStart(path: string): Promise<string> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } catch (cause) {
    throw new InputError(`The cover ${path} can't be read.`, 'Correct its name in the YAML.', {
      cause,
    });
  }
}
