import type { PackageParts, PackedFile } from './packed-file.ts';

/** The cover in a package. */
export interface PackedCover {
  readonly name: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly path: string;
}

/** What the cover is called in a package; undefined when there is none. */
export function packedCover({ coverPath }: PackageParts): PackedCover | undefined {
  if (coverPath === undefined) return undefined;
  const isPng = /\.png$/i.test(coverPath);
  return {
    name: isPng ? 'cover.png' : 'cover.jpg',
    mediaType: isPng ? 'image/png' : 'image/jpeg',
    path: coverPath,
  };
}

/** The cover as a file of a package, in a folder of it; pictures are compressed already. */
export function coverFiles(cover: PackedCover | undefined, folder = ''): PackedFile[] {
  if (cover === undefined) return [];
  return [{ name: `${folder}${cover.name}`, content: { path: cover.path }, isStored: true }];
}
