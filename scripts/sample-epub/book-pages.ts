import { contentToXhtml } from './content-to-xhtml.ts';
import { escapeXml } from './escape-xml.ts';
import type { Story, StoryMetadata } from './read-story.ts';

/** One XHTML file of the book, in reading order. */
export interface BookPage {
  /** The file's name without its ending, also its id in the package document. */
  readonly name: string;
  /** What the file is called in the table of contents. */
  readonly title: string;
  /** The part of the book it is, as a token of the EPUB Structural Semantics Vocabulary. */
  readonly role: 'cover' | 'titlepage' | 'copyright-page' | 'chapter';
  readonly xhtml: string;
}

/** Every text file of the book except its table of contents: cover, title, copyright, chapters. */
export function bookPages(story: Story): BookPage[] {
  const { metadata } = story;
  const page = (part: Omit<BookPage, 'xhtml'>, content: string): BookPage => ({
    ...part,
    xhtml: xhtmlPage(metadata, part.title, sectionOf(part, content)),
  });
  return [
    page(
      { name: 'cover', title: 'Cover', role: 'cover' },
      `<img src="cover.png" alt="A shop scale, not quite level, before a great copper penny"/>`,
    ),
    page({ name: 'title', title: 'Title Page', role: 'titlepage' }, titlePage(metadata)),
    page(
      { name: 'copyright', title: 'Copyright', role: 'copyright-page' },
      copyrightPage(metadata),
    ),
    ...story.chapters.map((chapter, index) =>
      page(
        { name: `chapter-${index + 1}`, title: chapter.title, role: 'chapter' },
        `<h1>${escapeXml(chapter.title)}</h1>\n${contentToXhtml(chapter, story.notes)}`,
      ),
    ),
  ];
}

/** A whole XHTML document around the given body content. */
export function xhtmlPage(metadata: StoryMetadata, title: string, content: string): string {
  const language = escapeXml(metadata.language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<meta charset="UTF-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${content}
</body>
</html>
`;
}

function sectionOf({ role }: Pick<BookPage, 'role'>, content: string): string {
  const aria = role === 'chapter' ? ' role="doc-chapter"' : '';
  return `<section class="${role}" epub:type="${role}"${aria}>\n${content}\n</section>`;
}

function titlePage({ title, creators, publisher }: StoryMetadata): string {
  return `<h1>${escapeXml(title)}</h1>
<p>${escapeXml(creators.join(', '))}</p>
<p>${escapeXml(publisher)}</p>`;
}

function copyrightPage({ title, publisher, year }: StoryMetadata): string {
  return `<p><i>${escapeXml(title)}</i> was written for ${escapeXml(publisher)} in ${year}, to be narrated, tested with and passed on.</p>
<p>To the extent possible under law, its makers have waived all copyright and related rights to the text and the cover under <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0 1.0 Universal</a>. No permission is needed for any use.</p>
<p>The author’s name is a pen name, and the people and places are invented.</p>`;
}
