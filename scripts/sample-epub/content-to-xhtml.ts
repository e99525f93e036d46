import type { FootnoteReference, PhrasingContent, RootContent } from 'mdast';

import { escapeXml } from './escape-xml.ts';
import type { Story, StoryChapter } from './read-story.ts';

/**
 * The chapter's text as XHTML, one block a line; the notes it refers to follow at its end.
 *
 * @throws Error when the chapter holds a kind of Markdown that no sample uses yet
 */
export function contentToXhtml(chapter: StoryChapter, notes: Story['notes']): string {
  const cited: string[] = [];
  const cite = (reference: FootnoteReference): string => {
    cited.push(reference.identifier);
    const id = reference.identifier;
    return `<a id="noteref-${id}" href="#note-${id}" epub:type="noteref" role="doc-noteref">${id}</a>`;
  };

  const phrases = (nodes: readonly PhrasingContent[]): string => nodes.map(phrase).join('');

  const phrase = (node: PhrasingContent): string => {
    if (node.type === 'text') return escapeXml(node.value);
    if (node.type === 'emphasis') return `<em>${phrases(node.children)}</em>`;
    if (node.type === 'strong') return `<strong>${phrases(node.children)}</strong>`;
    if (node.type === 'break') return '<br/>';
    if (node.type === 'footnoteReference') return `<sup>${cite(node)}</sup>`;
    throw new Error(`No way to bind "${node.type}" into an EPUB.`);
  };

  const block = (node: RootContent): string => {
    if (node.type === 'paragraph') return `<p>${phrases(node.children)}</p>`;
    if (node.type === 'thematicBreak') return '<hr/>';
    if (node.type === 'blockquote') {
      const inner = node.children.map(block).join('\n');
      return `<blockquote${inner.includes('<br/>') ? ' class="verse"' : ''}>${inner}</blockquote>`;
    }
    throw new Error(`No way to bind "${node.type}" into an EPUB.`);
  };

  const lines = chapter.content.map(block);
  for (const id of cited) {
    const text = notes.get(id)?.children.map(block).join('\n');
    if (text === undefined) throw new Error(`The note [^${id}] has no definition.`);
    lines.push(`<aside id="note-${id}" epub:type="footnote" role="doc-footnote">${text}</aside>`);
  }
  return lines.join('\n');
}
