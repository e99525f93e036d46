import type { Archive } from '#src/adapters/archive/open-archive.ts';
import { recognisePicture } from '#src/adapters/manuscript-file/recognise-picture.ts';
import type { Cover } from '#src/domain/manuscript/manuscript.ts';

import type { EpubPackage } from './package.ts';

/** The EPUB's cover picture, when it has one that is a JPEG or PNG by its bytes. */
export async function readCover(
  archive: Archive,
  { cover }: EpubPackage,
): Promise<Cover | undefined> {
  const bytes = cover === undefined ? undefined : await archive.read(cover.path);
  return bytes === undefined ? undefined : recognisePicture(bytes);
}
