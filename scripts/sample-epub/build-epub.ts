import { createHash } from 'node:crypto';

import { bookPages } from './book-pages.ts';
import { navigationDocument, ncxDocument } from './contents-pages.ts';
import { drawCover } from './draw-cover.ts';
import { packageDocument } from './package-document.ts';
import { readStory } from './read-story.ts';
import { stylesheet } from './stylesheet.ts';
import { zipEpub } from './zip-epub.ts';
import type { ContainerFile } from './zip-epub.ts';

const containerDocument = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** Builds a sample's EPUB 3 from its Markdown. The same Markdown always gives the same bytes. */
export async function buildEpub(markdown: string): Promise<Buffer> {
  const story = readStory(markdown);
  const pages = bookPages(story);
  const identifier = identifierFor(story.metadata.title);
  return await zipEpub([
    file('META-INF/container.xml', containerDocument),
    file('EPUB/package.opf', packageDocument(story.metadata, pages, identifier)),
    file('EPUB/nav.xhtml', navigationDocument(story.metadata, pages)),
    file('EPUB/toc.ncx', ncxDocument(story.metadata, pages, identifier)),
    file('EPUB/style.css', stylesheet),
    ...pages.map(({ name, xhtml }) => file(`EPUB/${name}.xhtml`, xhtml)),
    { path: 'EPUB/cover.png', bytes: drawCover() },
  ]);
}

function file(path: string, text: string): ContainerFile {
  return { path, bytes: Buffer.from(text) };
}

/** A name-based UUID made from the title (RFC 9562, version 8), as a URN. */
function identifierFor(title: string): string {
  const hash = createHash('sha256').update(`lectern-sample:${title}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
