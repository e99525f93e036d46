import type { Cover } from '#src/domain/manuscript/manuscript.ts';

import type { Archive } from './open-archive.ts';
import type { EpubPackage } from './package.ts';

/** The EPUB's cover picture, when it has one that is a JPEG or PNG by its bytes. */
export async function readCover(
  archive: Archive,
  { cover }: EpubPackage,
): Promise<Cover | undefined> {
  const bytes = cover === undefined ? undefined : await archive.read(cover.path);
  if (bytes === undefined) return undefined;
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start.startsWith('\u00FF\u00D8\u00FF')) return { bytes, mediaType: 'image/jpeg' };
  return start === '\u0089PNG' ? { bytes, mediaType: 'image/png' } : undefined;
}
