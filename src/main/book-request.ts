import { basename, dirname, resolve } from 'node:path';

import type { BookFile } from '#src/config/book-file.ts';
import { type EngineChoice, chooseEngine } from '#src/config/choose-engine.ts';
import { housePath, loadBookFile, loadHouse, settingsForBook } from '#src/config/load-settings.ts';
import { metadataOf } from '#src/config/metadata-of.ts';
import type { Settings } from '#src/config/settings.ts';
import { type SubmissionSettings, submissionSettings } from '#src/config/submission-settings.ts';
import type { SpeechEngine } from '#src/domain/deployments/speech-engine.ts';
import { InputError } from '#src/domain/errors.ts';
import type { Environment } from '#src/domain/machine/environment.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import type { ChapterRange } from '#src/domain/planning/plan-wishes.ts';

import { bothLexicons } from './both-lexicons.ts';
import { checkCover } from './check-cover.ts';
import { type DictationHand, writtenManuscript } from './dictation/written-manuscript.ts';
import { isFolder } from './is-folder.ts';
import { outFolder } from './out-folder.ts';
import { type Guide, voiceGuide } from './voice-guide.ts';

/** What a person asked for on the command line. */
export interface BookFlags {
  /** A manuscript, recordings of one, or a book's YAML. */
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
 * @param hand with what recordings are written down that have not been before; absent: with nothing
 * @throws InputError naming what is wrong, and where
 */
export async function bookRequest(
  flags: BookFlags,
  env: Environment,
  hand: DictationHand = { signal: new AbortController().signal },
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
    deployments: house.deployments,
    environment: env,
  });
  const beside = (path: string): string => resolve(dirname(yaml ?? '.'), path);
  const cover = own.cover === undefined ? undefined : beside(own.cover);
  if (cover !== undefined) await checkCover(cover);
  const lexicon = await bothLexicons(house, own, yaml);
  const given = isYaml(flags.file)
    ? [manuscriptOf(own, flags.file)].flat().map(beside)
    : [flags.file];
  const metadata = metadataOf(own);
  const order = { ...flags, wish: metadata, environment: env, house };
  const manuscript = await writtenManuscript(given, order, hand);
  return {
    manuscript,
    fallbackTitle: await fallbackTitle(manuscript, yaml),
    ...(cover === undefined ? {} : { cover }),
    metadata,
    settings: submissionSettings(settings, {
      engine: choice.engine,
      voiceFlag: flags.voice,
      own,
      lexicon: lexicon.entries,
      budgetFlag: flags.budget,
      batch: flags.batch,
    }),
    guide: await voiceGuide(
      settings,
      choice.engine,
      yaml !== undefined && own.speech?.reference !== undefined ? yaml : housePath,
    ),
    warnings: lexicon.warnings,
    choice,
    outFolder: outFolder(flags.out, env),
    ...(flags.chapters === undefined ? {} : { chapters: flags.chapters }),
    house,
  };
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
