/** A file in a package that is a zip. */
export interface PackedFile {
  readonly name: string;
  /** What is in it: text, or the file at a path. */
  readonly content: { readonly text: string } | { readonly path: string };
  /** Not compressed: for sound and pictures, and where a format wants it. */
  readonly isStored?: boolean;
}

/** What goes into a package beside the texts, and what the report does not tell. */
export interface PackageParts {
  /** Path of each chapter's MP3 on this machine, by the chapter's number. */
  readonly mp3Paths: ReadonlyMap<number, string>;
  /** Path of the cover on this machine, a JPEG or PNG by its name. */
  readonly coverPath?: string;
  /** When the book became what it is: its newest take, not the clock, so that packages come out alike. */
  readonly modified: Date;
}

/**
 * Path of a chapter's MP3.
 *
 * @throws Error when there is none: a package leaves nothing out unnoticed
 */
export function mp3Path({ mp3Paths }: PackageParts, chapter: number): string {
  const path = mp3Paths.get(chapter);
  if (path === undefined) throw new Error(`Chapter ${chapter} has no MP3 to be packed.`);
  return path;
}

/** Name of a chapter's file in a package: plain letters only, which every reading system can open. */
export function packedName(chapter: number, ending: string): string {
  return `${String(chapter).padStart(3, '0')}.${ending}`;
}

/** A time to the second, as XML Schema and ISO 8601 have it: `2026-03-01T12:00:00Z`. */
export function secondStamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
