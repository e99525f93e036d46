import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry, Manuscript, Metadata } from '#src/domain/manuscript/manuscript.ts';

import { joinDropCaps } from './join-drop-caps.ts';
import { markTitlePage } from './mark-title-page.ts';
import { paragraphBlocks } from './paragraph-blocks.ts';
import { settleTitles } from './settle-titles.ts';
import { tellSetApart } from './tell-set-apart.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** What a word processor's file gave. */
export interface WrittenDocument {
  readonly paragraphs: readonly WrittenParagraph[];
  readonly metadata: Metadata;
  readonly warnings: readonly string[];
}

/** Makes a manuscript of what a word processor's file gave. */
export function assembleManuscript(document: WrittenDocument): Manuscript {
  const written = settleTitles(joinDropCaps(document.paragraphs));
  const isSetApart = tellSetApart(written);
  const page = markTitlePage(written, document.metadata, isSetApart);
  const { blocks, setApart, links } = paragraphBlocks(page.paragraphs, isSetApart);
  const promoted = promoteHeadings(blocks, setApart);
  const { title, subtitle, creators, ...others } = document.metadata;
  const bestTitle = title ?? page.title;
  const bestSubtitle = subtitle ?? page.subtitle;
  return {
    metadata: {
      ...(bestTitle === undefined ? {} : { title: bestTitle }),
      ...(bestSubtitle === undefined ? {} : { subtitle: bestSubtitle }),
      creators: creators.length > 0 ? creators : page.creators,
      ...others,
    },
    ...withContents(promoted, links),
    ...(document.warnings.length === 0 ? {} : { warnings: document.warnings }),
  };
}

const FEWEST_HEADINGS = 2;

/** Without headings to go by, the lines that are links to places in the book are its contents. */
function withContents(
  blocks: readonly Block[],
  links: ReadonlyMap<number, string>,
): Pick<Manuscript, 'blocks' | 'contents'> {
  const headings = blocks.filter(({ kind, role }) => kind === 'heading' && role === undefined);
  const anchors = new Set(blocks.flatMap((block) => block.anchors ?? []));
  const lines = [...links].filter(([, anchor]) => anchors.has(anchor));
  if (headings.length >= FEWEST_HEADINGS || lines.length < FEWEST_HEADINGS)
    return { blocks, contents: [] };
  return {
    blocks: blocks.map((block, at) =>
      links.has(at) && block.role === undefined ? { ...block, role: 'toc' } : block,
    ),
    contents: lines.map(([at, anchor]): ContentsEntry => {
      const title = blocks[at]!.text.replace(/[\s.…]*\s\d{1,4}$/u, '');
      return { title, anchor, level: 1 };
    }),
  };
}
