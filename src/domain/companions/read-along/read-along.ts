import type { Report } from '../../mastering/report.ts';
import { directionOf, languageOf } from '../language-of.ts';
import { coverFiles, packedCover } from '../packed-cover.ts';
import { type PackageParts, type PackedFile, mp3Path, packedName } from '../packed-file.ts';
import { type ClippedChapter, clippedChapters } from './chapter-clips.ts';
import { chapterOverlay } from './chapter-overlay.ts';
import { chapterPage } from './chapter-page.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { styleSheet } from './style.ts';

/**
 * The files of an EPUB whose text is highlighted while it is heard, in their order (EPUB 3.3, W3C
 * Recommendation, 25 May 2023; media overlays are its section 9): the `mimetype` first and not
 * compressed, as the container's section 4.2 has it. It has no content besides what is narrated.
 *
 * @throws Error when a chapter with segments has no MP3
 */
export function readAlong(report: Report, parts: PackageParts): PackedFile[] {
  const chapters = clippedChapters(report);
  const cover = packedCover(parts);
  const setting = { language: languageOf(report), direction: directionOf(report) };
  const { modified } = parts;
  const { direction } = setting;
  return [
    { name: 'mimetype', content: { text: 'application/epub+zip' }, isStored: true },
    text('META-INF/container.xml', container),
    text('EPUB/package.opf', packageDocument(report, { chapters, cover, modified, direction })),
    text('EPUB/nav.xhtml', navigation(report, setting)),
    text('EPUB/style.css', styleSheet),
    ...coverFiles(cover, 'EPUB/'),
    ...chapters.flatMap((chapter) => [
      text(nameOf(chapter, 'text', 'xhtml'), chapterPage(chapter, setting)),
      ...soundFiles(chapter, parts),
    ]),
  ];
}

function soundFiles(chapter: ClippedChapter, parts: PackageParts): PackedFile[] {
  if (chapter.clips.length === 0) return [];
  const path = mp3Path(parts, chapter.chapter.number);
  return [
    text(nameOf(chapter, 'overlays', 'smil'), chapterOverlay(chapter)),
    { name: nameOf(chapter, 'audio', 'mp3'), content: { path }, isStored: true },
  ];
}

function text(name: string, content: string): PackedFile {
  return { name, content: { text: content } };
}

function nameOf({ chapter }: ClippedChapter, folder: string, ending: string): string {
  return `EPUB/${folder}/${packedName(chapter.number, ending)}`;
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
