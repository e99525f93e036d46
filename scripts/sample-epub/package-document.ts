import type { BookPage } from './book-pages.ts';
import { escapeXml } from './escape-xml.ts';
import type { StoryMetadata } from './read-story.ts';

/** The package document (OPF): what the book is, its files, and their order. */
export function packageDocument(
  metadata: StoryMetadata,
  pages: readonly BookPage[],
  identifier: string,
): string {
  const creators = metadata.creators.map(
    (creator, index) =>
      `<dc:creator id="creator-${index + 1}">${escapeXml(creator)}</dc:creator>
<meta refines="#creator-${index + 1}" property="role" scheme="marc:relators">aut</meta>`,
  );
  const items = pages.map(
    ({ name }) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const references = pages.map(({ name }) => `<itemref idref="${name}"/>`);
  const afterCopyright = 1 + pages.findIndex(({ role }) => role === 'copyright-page');
  references.splice(afterCopyright, 0, '<itemref idref="nav"/>');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${escapeXml(metadata.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book-id">${identifier}</dc:identifier>
<dc:title>${escapeXml(metadata.title)}</dc:title>
${creators.join('\n')}
<dc:language>${escapeXml(metadata.language)}</dc:language>
<dc:publisher>${escapeXml(metadata.publisher)}</dc:publisher>
<dc:date>${metadata.year}</dc:date>
<dc:description>${escapeXml(metadata.description)}</dc:description>
<dc:rights>CC0 1.0 Universal: https://creativecommons.org/publicdomain/zero/1.0/</dc:rights>
<meta property="dcterms:modified">${metadata.year}-01-01T00:00:00Z</meta>
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
${items.join('\n')}
</manifest>
<spine toc="ncx">
${references.join('\n')}
</spine>
</package>
`;
}
