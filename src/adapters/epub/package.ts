import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

/** A file that an EPUB's manifest names. */
export interface PackageItem {
  /** Its name in the archive. */
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** What an EPUB's package document (OPF) says. */
export interface EpubPackage {
  readonly metadata: Metadata;
  readonly items: readonly PackageItem[];
  /** The documents in reading order; those outside it (`linear="no"`) last. */
  readonly spine: readonly { readonly item: PackageItem; readonly isLinear: boolean }[];
  /** The table of contents of EPUB 2. */
  readonly ncx?: PackageItem;
  /** The table of contents of EPUB 3. */
  readonly nav?: PackageItem;
  readonly cover?: PackageItem;
  /** What part of the book a file is, from EPUB 2's guide. */
  readonly guide: ReadonlyMap<string, string>;
}
