import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

/** What the front matter of a sample says; every key is required here. */
export interface StoryMetadata {
  readonly title: string;
  readonly creators: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  readonly year: number;
  readonly publisher: string;
  readonly description: string;
}

/** A first-level heading and everything up to the next one. */
export interface StoryChapter {
  readonly title: string;
  readonly content: readonly RootContent[];
}

/** A sample manuscript, taken apart for binding. */
export interface Story {
  readonly metadata: StoryMetadata;
  readonly chapters: readonly StoryChapter[];
  /** By the label between `[^` and `]`. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
}

/** Reads a sample's Markdown. Its first-level headings are its chapters. */
export function readStory(markdown: string): Story {
  const root: Root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .parse(markdown);
  const chapters: { title: string; content: RootContent[] }[] = [];
  const notes = new Map<string, FootnoteDefinition>();
  let metadata: StoryMetadata | undefined;
  for (const node of root.children) {
    if (node.type === 'yaml') metadata = parse(node.value) as StoryMetadata;
    else if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
    else if (node.type === 'heading' && node.depth === 1)
      chapters.push({ title: toString(node), content: [] });
    else chapters.at(-1)?.content.push(node);
  }
  if (metadata === undefined) throw new Error('The sample has no front matter.');
  return { metadata, chapters, notes };
}
