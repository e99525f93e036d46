import { basename } from 'node:path';

import { readManuscriptText } from '#src/adapters/manuscript-file/read-manuscript-text.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { findFrontMatter } from './front-matter.ts';
import { readStretches } from './read-stretches.ts';
import { splitSource } from './split-source.ts';

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

/**
 * Reads manuscripts in Markdown: CommonMark with GitHub's tables and footnotes, YAML front matter,
 * pandoc's title block and inline notes, and the directive `voice`, which says who speaks.
 */
export function markdownReader({ readFrontMatter }: MarkdownReaderNeeds): ManuscriptReader {
  return {
    async read(path) {
      const file = await readManuscriptText(path, 'Markdown');
      const front = findFrontMatter(file);
      const source = file.slice(front.end);
      const stretches = splitSource(source, { path, firstLine: front.line });
      const { blocks, literalCount } = readStretches(stretches, { source, path });
      const said =
        front.yaml === undefined
          ? front.metadata
          : readFrontMatter(front.yaml.text, { path, firstLine: front.yaml.firstLine });
      const metadata = said ?? titleOnly(blocks);
      const warnings = [...front.warnings, ...(literalCount > 0 ? [asText(literalCount)] : [])];
      return refuseEmpty(
        {
          metadata,
          blocks,
          contents: [],
          ...(warnings.length === 0 ? {} : { warnings }),
        },
        basename(path),
      );
    },
  };
}

function asText(count: number): string {
  const paragraphs = count === 1 ? 'One paragraph holds' : `${count} paragraphs hold`;
  return `${paragraphs} more Markdown marks than can be made sense of and will be read as plain text.`;
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
