import { isUncompressed } from './codec-name.ts';
import type { MeasuredFile } from './measured-file.ts';
import type { RetailSpec } from './retail-spec.ts';
import type { RuleScope } from './rule.ts';

/**
 * What a file is to a shop: `delivered` is what it gets; `chapter` and `book` are the same sound in
 * other forms, a section or all of it; `sample` is the excerpt for shop windows.
 */
export type FileRole = 'delivered' | 'chapter' | 'book' | 'sample';

/** Which rules a file of a role has to satisfy. */
export const scopesOf: Readonly<Record<FileRole, readonly RuleScope[]>> = {
  delivered: ['format', 'section', 'level', 'marks'],
  chapter: ['section', 'level', 'marks'],
  book: ['level', 'marks'],
  sample: ['format', 'level', 'sample'],
};

/** The codecs that shops take; a specification that is not here is about any sound. */
const taken: Readonly<Partial<Record<RetailSpec, (codec: string) => boolean>>> = {
  'acx-spec': (codec) => codec === 'mp3',
  librivox: (codec) => codec === 'mp3',
  'google-play': (codec) => ['mp3', 'aac', 'flac'].includes(codec) || isUncompressed(codec),
};

/**
 * What a file is to a shop. Where there are MP3s these are handed in, since every shop takes them;
 * then an M4B, WAV or FLAC beside them is the same book in another form, an MP3 with chapter marks
 * beside those without is the book in one piece, and `sample.mp3` is the excerpt. A WAV or M4B on
 * its own is what MP3s are yet to be made of where a shop takes no other.
 *
 * @param among all files that are checked together
 */
export function roleOf(
  file: MeasuredFile,
  spec: RetailSpec,
  among: readonly MeasuredFile[] = [file],
): FileRole {
  const isTaken = taken[spec];
  if (isTaken === undefined) return 'delivered';
  const chapters = among.filter(
    (one) => one.codec === 'mp3' && one.marks.length === 0 && !isSampleName(one.file),
  );
  if (chapters.length > 0) {
    if (chapters.includes(file)) return 'delivered';
    if (file.codec === 'mp3' && isSampleName(file.file)) return 'sample';
    return isWholeBook(file) ? 'book' : 'chapter';
  }
  if (isTaken(file.codec)) return 'delivered';
  if (isWholeBook(file)) return 'book';
  return isUncompressed(file.codec) ? 'chapter' : 'delivered';
}

function isWholeBook({ file, marks }: MeasuredFile): boolean {
  return marks.length > 0 || /\.m4b$/i.test(file);
}

function isSampleName(file: string): boolean {
  return /(?:^|\/)(?:retail[ _-]*)?sample\.mp3$/i.test(file);
}
