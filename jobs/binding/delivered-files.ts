import { extname } from 'node:path';

import {
  chapterFileNames,
  m4bName,
  oneMp3Name,
  sampleName,
} from '#src/domain/mastering/delivered-names.ts';
import type { ReportedChapter } from '#src/domain/mastering/report.ts';

import { companionNames } from './companion-names.ts';
import type { FinishedBook, FinishedChapter } from './finished-book.ts';

/** Paths of what is delivered, from the delivered folder. */
export interface DeliveredFiles {
  readonly all: readonly string[];
  ofChapter(chapter: Pick<FinishedChapter, 'number' | 'title'>): ReportedChapter['files'];
}

/** Name of the cover, where there is one. */
export function coverName({ cover }: FinishedBook): string | undefined {
  return cover === undefined ? undefined : `cover${extname(cover.path)}`;
}

/** Names what a book is delivered as. */
export function deliveredFiles(book: FinishedBook): DeliveredFiles {
  const { facts, outputs, chapters } = book;
  const cover = coverName(book);
  const forms = (['mp3', 'opus', 'flac', 'wav'] as const).filter(
    // A feed is one of these files.
    (form) => outputs[form] || (form === 'mp3' && outputs.feed),
  );
  const ofChapter = (
    chapter: Pick<FinishedChapter, 'number' | 'title'>,
  ): ReportedChapter['files'] => {
    const names = chapterFileNames(chapter);
    return Object.fromEntries(forms.map((form) => [form, names[form]]));
  };
  return {
    all: [
      ...(outputs.m4b ? [m4bName(facts.title)] : []),
      ...(outputs.oneMp3 ? [oneMp3Name(facts.title)] : []),
      ...(outputs.sampleSeconds > 0 ? [sampleName] : []),
      ...forms.flatMap((form) => chapters.map((chapter) => chapterFileNames(chapter)[form])),
      ...(cover === undefined ? [] : [cover]),
      ...companionNames(book),
    ],
    ofChapter,
  };
}
