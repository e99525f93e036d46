/** A file in a zip. */
export interface ZipEntry {
  readonly name: string;
  /** What is in it: text, or the file at a path. */
  readonly content: { readonly text: string } | { readonly path: string };
  /** Not compressed: for sound and pictures, and where a format wants it. */
  readonly isStored?: boolean;
}

/** Writes zip files. */
export interface ZipWriter {
  /**
   * Writes entries in their order, as a stream; the same entries give the same bytes.
   *
   * @throws InputError when the disk is full
   */
  write(path: string, entries: readonly ZipEntry[], signal: AbortSignal): Promise<void>;
}
