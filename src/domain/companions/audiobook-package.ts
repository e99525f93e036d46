import type { Report } from '../mastering/report.ts';
import { entryPage } from './entry-page.ts';
import { coverFiles, packedCover } from './packed-cover.ts';
import { type PackageParts, type PackedFile, mp3Path, packedName } from './packed-file.ts';
import { publicationManifest } from './publication-manifest.ts';

/**
 * The files of an `.lpf`, in their order (Lightweight Packaging Format, W3C Note, 19 March 2020): the
 * manifest first, sound and pictures not compressed.
 *
 * @throws Error when a chapter has no MP3
 */
export function audiobookPackage(report: Report, parts: PackageParts): PackedFile[] {
  const cover = packedCover(parts);
  const { modified } = parts;
  return [
    {
      name: 'publication.json',
      content: { text: publicationManifest(report, { modified, cover }) },
    },
    { name: 'index.html', content: { text: entryPage(report, cover) } },
    ...coverFiles(cover),
    ...report.chapters.map(({ number }) => ({
      name: `audio/${packedName(number, 'mp3')}`,
      content: { path: mp3Path(parts, number) },
      isStored: true,
    })),
  ];
}
