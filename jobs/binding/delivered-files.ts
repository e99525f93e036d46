import { extname } from 'node:path';

import {
  type ChapterFileNames,
  chapterFileNames,
  m4bName,
  oneMp3Name,
  sampleName,
} from '#src/domain/mastering/delivered-names.ts';
import type { ReportedChapter } from '#src/domain/mastering/report.ts';
import type { Outputs } from '#src/domain/submission/submission.ts';

import { companionNames } from './companion-names.ts';
import type { FinishedBook, FinishedChapter } from './finished-book.ts';

/** Name of the cover, where there is one. */
export function coverName({ cover }: FinishedBook): string | undefined {
  return cover === undefined ? undefined : `cover${extname(cover.path)}`;
}

/** Paths of a chapter's files, from the delivered folder. */
export function filesOfChapter(
  { number, title }: Pick<FinishedChapter, 'number' | 'title'>,
  { outputs }: Pick<FinishedBook, 'outputs'>,
): ReportedChapter['files'] {
  const names = chapterFileNames({ number, title });
  return Object.fromEntries(chapterForms(outputs).map((form) => [form, names[form]]));
}

/** Paths of all that is delivered, from the delivered folder. */
export function deliveredFiles(book: FinishedBook): readonly string[] {
  const { facts, outputs, chapters } = book;
  const cover = coverName(book);
  const names = chapters.map(chapterFileNames);
  return [
    ...(outputs.m4b ? [m4bName(facts.title)] : []),
    ...(outputs.oneMp3 ? [oneMp3Name(facts.title)] : []),
    ...(outputs.sampleSeconds > 0 ? [sampleName] : []),
    ...chapterForms(outputs).flatMap((form) => names.map((name) => name[form])),
    ...(cover === undefined ? [] : [cover]),
    ...companionNames(book),
  ];
}

/** A feed is one of the MP3s. */
function chapterForms(outputs: Outputs): readonly (keyof ChapterFileNames)[] {
  return chapterFileForms.filter((form) => outputs[form] || (form === 'mp3' && outputs.feed));
}

const chapterFileForms = ['mp3', 'opus', 'flac', 'wav'] as const;
