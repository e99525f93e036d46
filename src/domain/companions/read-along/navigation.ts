import type { Report } from '../../mastering/report.ts';
import { chapterTitle } from '../chapter-title.ts';
import { escapeXml } from '../escape-xml.ts';
import { packedName } from '../packed-file.ts';
import type { BookSetting } from './book-setting.ts';
import { xhtmlPage } from './xhtml-page.ts';

/** `nav.xhtml` (EPUB 3.3, navigation document): the chapters, and where the book itself begins. */
export function navigation({ book, chapters }: Report, setting: BookSetting): string {
  const lines = chapters.map((chapter) => link(chapter, escapeXml(chapterTitle(chapter))));
  const first = chapters.find(({ isCredits }) => isCredits !== true) ?? chapters[0];
  const landmarks =
    first === undefined
      ? ''
      : `\n<nav epub:type="landmarks" hidden="hidden">
<ol>
${link(first, escapeXml(chapterTitle(first)), ' epub:type="bodymatter"')}
</ol>
</nav>`;
  return xhtmlPage(
    { ...setting, title: book.title, stylesheet: 'style.css' },
    `<nav epub:type="toc" role="doc-toc">
<h1>${escapeXml(book.title)}</h1>
<ol>
${lines.join('\n')}
</ol>
</nav>${landmarks}`,
  );
}

function link({ number }: { readonly number: number }, text: string, attribute = ''): string {
  return `<li><a${attribute} href="text/${packedName(number, 'xhtml')}">${text}</a></li>`;
}
