import { basename } from 'node:path';

import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

import { readManuscriptText } from '#src/adapters/manuscript-file/read-manuscript-text.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { markdownBlocks } from './markdown-blocks.ts';

/** What the Markdown reader needs from the rest of the product. */
export interface MarkdownReaderNeeds {
  /**
   * Reads the YAML at the top of a manuscript; `firstLine` is the line of the file, from 1, on which
   * it starts. May throw an InputError.
   */
  readonly readFrontMatter: (
    yaml: string,
    where: { readonly path: string; readonly firstLine: number },
  ) => Metadata;
}

/** Reads manuscripts in Markdown (CommonMark with GitHub's tables and footnotes, YAML front matter). */
export function markdownReader({ readFrontMatter }: MarkdownReaderNeeds): ManuscriptReader {
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);
  return {
    async read(path) {
      const source = await readManuscriptText(path, 'Markdown');
      const root = parser.parse(source);
      const blocks = markdownBlocks(root, source);
      const yaml = root.children.find(({ type }) => type === 'yaml');
      const where = { path, firstLine: (yaml?.position?.start.line ?? 0) + 1 };
      const metadata =
        yaml !== undefined && 'value' in yaml
          ? readFrontMatter(yaml.value, where)
          : titleOnly(blocks);
      return refuseEmpty({ metadata, blocks, contents: [] }, basename(path));
    },
  };
}

/** Without front matter, the only heading of the first level, when it opens the book, is the title. */
function titleOnly(blocks: readonly Block[]): Metadata {
  const [first] = blocks;
  const isOnly = blocks.filter(({ level }) => level === 1).length === 1;
  const isOverChapters = blocks.filter(({ level }) => level === 2).length > 1;
  return first?.level === 1 && isOnly && isOverChapters
    ? { title: first.text, creators: [] }
    : { creators: [] };
}
