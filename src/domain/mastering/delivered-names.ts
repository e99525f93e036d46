import type { ChapterRange } from '../submission/submission.ts';
import { fileName } from './file-name.ts';

/** Names of the files of one chapter, from the delivered folder. */
export interface ChapterFileNames {
  readonly mp3: string;
  readonly wav: string;
}

/**
 * Folder of a finished book, from the folder that receives all books: `<Creator>/<Title>`. One of
 * some chapters only lies beside the whole book and not in its place.
 */
export function deliveredFolder(
  book: { readonly title: string; readonly creators: readonly string[] },
  chapters?: readonly ChapterRange[],
): string {
  const creators = book.creators.join(', ');
  const part = chapters === undefined ? '' : ` (chapters ${chapters.map(rangeName).join(', ')})`;
  return `${fileName(creators === '' ? 'Unknown' : creators)}/${fileName(book.title)}${part}`;
}

function rangeName({ first, last }: ChapterRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** Name of the bound book. */
export function m4bName(title: string): string {
  return `${fileName(title)}.m4b`;
}

/** Names of a chapter's files; the number makes them sort, and tells like-named chapters apart. */
export function chapterFileNames(chapter: {
  readonly number: number;
  readonly title: string;
}): ChapterFileNames {
  const name = `${String(chapter.number).padStart(3, '0')} - ${fileName(chapter.title)}`;
  return { mp3: `mp3/${name}.mp3`, wav: `wav/${name}.wav` };
}
