import type { Report } from '../mastering/report.ts';
import { chapterTitle } from './chapter-title.ts';
import { escapeXml } from './escape-xml.ts';
import { directionOf, languageOf } from './language-of.ts';
import type { PackedCover } from './packed-cover.ts';
import { packedName } from './packed-file.ts';

/**
 * `index.html`, the primary entry page of a W3C audiobook: it names the manifest and holds the table
 * of contents, which Audiobooks (W3C Recommendation, 10 November 2020) wants in an element of the
 * role `doc-toc`.
 */
export function entryPage(report: Report, cover: PackedCover | undefined): string {
  const { book, chapters } = report;
  const lines = chapters.map(
    (chapter) =>
      `<li><a href="audio/${packedName(chapter.number, 'mp3')}">${escapeXml(chapterTitle(chapter))}</a></li>`,
  );
  const by = [book.creators.join(', '), book.narrator].filter((name) => name !== '');
  return `<!DOCTYPE html>
<html lang="${languageOf(report)}" dir="${directionOf(report)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeXml(book.title)}</title>
<link rel="publication" href="publication.json">
</head>
<body>
<h1>${escapeXml(book.title)}</h1>
${by.map((name) => `<p>${escapeXml(name)}</p>\n`).join('')}${picture(cover)}<nav role="doc-toc">
<ol>
${lines.join('\n')}
</ol>
</nav>
</body>
</html>
`;
}

/** The title says what it is, so the picture needs no other words. */
function picture(cover: PackedCover | undefined): string {
  return cover === undefined ? '' : `<img src="${cover.name}" alt="" width="320">\n`;
}
