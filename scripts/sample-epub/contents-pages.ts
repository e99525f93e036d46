import { xhtmlPage } from './book-pages.ts';
import type { BookPage } from './book-pages.ts';
import { escapeXml } from './escape-xml.ts';
import type { StoryMetadata } from './read-story.ts';

/** The EPUB 3 navigation document: the table of contents and the landmarks. */
export function navigationDocument(metadata: StoryMetadata, pages: readonly BookPage[]): string {
  const entries = pages.map((page) => `<li>${link(page, page.title)}</li>`);
  const firstChapter = pages.find(({ role }) => role === 'chapter');
  const landmarks = [
    ...pages
      .filter(({ role }) => role !== 'chapter')
      .map((page) => `<li>${link(page, page.title, page.role)}</li>`),
    '<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>',
    ...(firstChapter ? [`<li>${link(firstChapter, 'Start of the story', 'bodymatter')}</li>`] : []),
  ];
  return xhtmlPage(
    metadata,
    'Contents',
    `<nav epub:type="toc" role="doc-toc">
<h1>Contents</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2>Landmarks</h2>
<ol>
${landmarks.join('\n')}
</ol>
</nav>`,
  );
}

/** The same table of contents for EPUB 2 readers (NCX). */
export function ncxDocument(
  metadata: StoryMetadata,
  pages: readonly BookPage[],
  identifier: string,
): string {
  const points = pages.map(
    ({ name, title }, index) =>
      `<navPoint id="point-${name}" playOrder="${index + 1}"><navLabel><text>${escapeXml(title)}</text></navLabel><content src="${name}.xhtml"/></navPoint>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeXml(metadata.language)}">
<head>
<meta name="dtb:uid" content="${identifier}"/>
<meta name="dtb:depth" content="1"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeXml(metadata.title)}</text></docTitle>
<navMap>
${points.join('\n')}
</navMap>
</ncx>
`;
}

function link({ name }: BookPage, text: string, role?: string): string {
  const type = role === undefined ? '' : `epub:type="${role}" `;
  return `<a ${type}href="${name}.xhtml">${escapeXml(text)}</a>`;
}
