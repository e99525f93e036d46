import { chapterTitle } from '../chapter-title.ts';
import { escapeXml } from '../escape-xml.ts';
import type { BookSetting } from './book-setting.ts';
import type { ClippedChapter } from './chapter-clips.ts';
import { pageBody } from './page-body.ts';
import { xhtmlPage } from './xhtml-page.ts';

/** A chapter's page (EPUB 3.3, XHTML content document). */
export function chapterPage({ chapter, clips }: ClippedChapter, setting: BookSetting): string {
  const title = chapterTitle(chapter);
  const sort = chapter.isCredits === true ? '' : ' epub:type="chapter" role="doc-chapter"';
  const label = ` aria-label="${escapeXml(title)}"`;
  const body = clips.length > 0 ? pageBody(clips) : `<h1>${escapeXml(title)}</h1>`;
  return xhtmlPage(
    { ...setting, title, stylesheet: '../style.css' },
    `<section${sort}${label}>\n${body}\n</section>`,
  );
}
