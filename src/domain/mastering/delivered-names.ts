import { createHash } from 'node:crypto';

import type { ChapterRange } from '../planning/plan-wishes.ts';
import { fileName } from './file-name.ts';

/** Names of the files of one chapter, from the delivered folder. */
export interface ChapterFileNames {
  readonly mp3: string;
  readonly wav: string;
  readonly opus: string;
  readonly flac: string;
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
  const part = chapters === undefined ? '' : ` (${partName(chapters)})`;
  return `${fileName(creators === '' ? 'Unknown' : creators)}/${fileName(book.title)}${part}`;
}

/** `chapters 1-3, 7`; a long list is told by its ends and a hash. */
function partName(chapters: readonly ChapterRange[]): string {
  const list = chapters.map(rangeName).join(', ');
  if (list.length <= longestList) return `chapters ${list}`;
  const first = Math.min(...chapters.map((range) => range.first));
  const last = Math.max(...chapters.map((range) => range.last));
  const digest = createHash('sha256').update(list).digest('hex').slice(0, 8);
  return `chapters of ${first}-${last}, ${digest}`;
}

const longestList = 40;

function rangeName({ first, last }: ChapterRange): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** Name of the bound book. */
export function m4bName(title: string): string {
  return `${fileName(title)}.m4b`;
}

/** Name of the book as one MP3. */
export function oneMp3Name(title: string): string {
  return `${fileName(title)}.mp3`;
}

/** Name of the excerpt for shop windows. */
export const sampleName = 'sample.mp3';

/** Names of a chapter's files; the number makes them sort, and tells like-named chapters apart. */
export function chapterFileNames(chapter: {
  readonly number: number;
  readonly title: string;
}): ChapterFileNames {
  const name = `${String(chapter.number).padStart(3, '0')} - ${fileName(chapter.title)}`;
  return {
    mp3: `mp3/${name}.mp3`,
    wav: `wav/${name}.wav`,
    opus: `opus/${name}.opus`,
    flac: `flac/${name}.flac`,
  };
}
