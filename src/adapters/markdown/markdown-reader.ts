import { basename } from 'node:path';

import { readManuscriptText } from '#src/adapters/manuscript-file/read-manuscript-text.ts';
import { markContentsList } from '#src/domain/headings/mark-contents-list.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { checkBlockCount } from '#src/domain/manuscript/refuse-endless.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';
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
  ) => {
    readonly metadata: Metadata;
    /** Keys that nobody is known to use. */
    readonly unknown: readonly string[];
  };
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
      checkBlockCount(stretches.length, basename(path));
      const { blocks, literalCount } = readStretches(stretches, { source, path });
      const { metadata: said, unknown } =
        front.yaml === undefined
          ? { metadata: front.metadata, unknown: [] }
          : readFrontMatter(front.yaml.text, { path, firstLine: front.yaml.firstLine });
      const warnings = [
        ...front.warnings,
        ...(unknown.length > 0 ? [asUnknown(unknown)] : []),
        ...(literalCount > 0 ? [asText(literalCount)] : []),
      ];
      return refuseEmpty(
        tidyManuscript({
          metadata: { ...titleOnly(blocks), ...said },
          blocks: markContentsList(blocks),
          contents: [],
          ...(warnings.length === 0 ? {} : { warnings }),
        }),
        basename(path),
      );
    },
  };
}

function asUnknown(keys: readonly string[]): string {
  return `What the front matter says under ${keys.slice(0, 5).join(', ')} means nothing to Lectern.`;
}

function asText(count: number): string {
  const paragraphs = count === 1 ? 'One paragraph holds' : `${count} paragraphs hold`;
  return `${paragraphs} more Markdown marks than can be made sense of and will be read as plain text.`;
}

/** The only heading of the first level, when it opens the book, is the title unless another is told. */
function titleOnly(blocks: readonly Block[]): Metadata {
  const [first] = blocks;
  const isOnly = blocks.filter(({ level }) => level === 1).length === 1;
  const isOverChapters = blocks.filter(({ level }) => level === 2).length > 1;
  return first?.level === 1 && isOnly && isOverChapters
    ? { title: first.text, creators: [] }
    : { creators: [] };
}
