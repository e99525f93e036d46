import { fileName } from './file-name.ts';

/** Names of the files of one chapter, from the delivered folder. */
export interface ChapterFileNames {
  readonly mp3: string;
  readonly wav: string;
}

/** Folder of a finished book, from the folder that receives all books: `<Creator>/<Title>`. */
export function deliveredFolder(book: {
  readonly title: string;
  readonly creators: readonly string[];
}): string {
  const creators = book.creators.join(', ');
  return `${fileName(creators === '' ? 'Unknown' : creators)}/${fileName(book.title)}`;
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
