import type { Report } from '../../mastering/report.ts';
import { languageOf } from '../language-of.ts';
import type { PackedCover } from '../packed-cover.ts';
import { packedName } from '../packed-file.ts';
import { emptyElement } from '../xml-element.ts';
import type { BookSetting } from './book-setting.ts';
import type { ClippedChapter } from './chapter-clips.ts';
import { overlayId, pageId, soundId } from './package-ids.ts';
import { coverHint, packageMetadata } from './package-metadata.ts';

/** What the package document tells besides the report. */
export interface PackageFacts extends Pick<BookSetting, 'direction'> {
  readonly chapters: readonly ClippedChapter[];
  readonly cover: PackedCover | undefined;
  readonly modified: Date;
}

/** The package document of the read-along (EPUB 3.3, W3C Recommendation, section 5). */
export function packageDocument(report: Report, facts: PackageFacts): string {
  const { chapters, cover, modified, direction } = facts;
  const language = languageOf(report);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${language}" dir="${direction}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${packageMetadata(report, chapters, modified)}${coverHint(cover !== undefined)}</metadata>
<manifest>
${itemsOf(facts).join('')}</manifest>
<spine page-progression-direction="${direction}">
${chapters.map(({ chapter }) => emptyElement('itemref', { idref: pageId(chapter) })).join('')}</spine>
</package>
`;
}

function itemsOf({ chapters, cover }: PackageFacts): string[] {
  return [
    item('nav', 'nav.xhtml', xhtml, { properties: 'nav' }),
    item('style', 'style.css', 'text/css'),
    ...(cover === undefined
      ? []
      : [item('cover', cover.name, cover.mediaType, { properties: 'cover-image' })]),
    ...chapters.flatMap(chapterItems),
  ];
}

const xhtml = 'application/xhtml+xml';

function chapterItems({ chapter, clips }: ClippedChapter): string[] {
  const href = (folder: string, ending: string): string =>
    `${folder}/${packedName(chapter.number, ending)}`;
  if (clips.length === 0) return [item(pageId(chapter), href('text', 'xhtml'), xhtml)];
  const overlay = overlayId(chapter);
  return [
    item(pageId(chapter), href('text', 'xhtml'), xhtml, { 'media-overlay': overlay }),
    item(overlay, href('overlays', 'smil'), 'application/smil+xml'),
    item(soundId(chapter), href('audio', 'mp3'), 'audio/mpeg'),
  ];
}

function item(
  id: string,
  href: string,
  mediaType: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return emptyElement('item', { id, href, 'media-type': mediaType, ...attributes });
}
