import type { Metadata } from '#src/domain/manuscript/manuscript.ts';

/** A file that an EPUB's manifest names. */
export interface PackageItem {
  readonly id: string;
  /** Its name in the archive. */
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
  /** The id of the file to read where this one cannot be. */
  readonly fallback?: string;
}

/** What an EPUB's package document (OPF) says. */
export interface EpubPackage {
  readonly metadata: Metadata;
  /** By id. */
  readonly items: ReadonlyMap<string, PackageItem>;
  /** The documents in reading order; those outside it (`linear="no"`) last. */
  readonly spine: readonly { readonly item: PackageItem; readonly isLinear: boolean }[];
  /** The table of contents of EPUB 2. */
  readonly ncx?: PackageItem;
  /** The table of contents of EPUB 3. */
  readonly nav?: PackageItem;
  /** What EPUB 2's metadata calls the cover: an item's id, or a file. */
  readonly coverName?: string;
  /** What part of the book a file is, from EPUB 2's guide. */
  readonly guide: ReadonlyMap<string, string>;
}
