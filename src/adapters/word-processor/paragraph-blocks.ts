import type { Block } from '#src/domain/manuscript/block.ts';
import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

import { findBlankBreaks } from './find-blank-breaks.ts';
import { LINE_END, collapse, hasText } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** The blocks of a manuscript, and which of them look like headings. */
export interface LookedAtBlocks {
  readonly blocks: readonly Block[];
  readonly setApart: ReadonlySet<Block>;
  /** The anchors that lines of a linked table of contents lead to, by the indices of their blocks. */
  readonly links: ReadonlyMap<number, string>;
}

/** Makes blocks of paragraphs; pages and links give them anchors, rules and blank lines scene breaks. */
export function paragraphBlocks(
  paragraphs: readonly WrittenParagraph[],
  isSetApart: (paragraph: WrittenParagraph) => boolean,
): LookedAtBlocks {
  const blocks: Block[] = [];
  const setApart = new Set<Block>();
  const links = new Map<number, string>();
  const blankBreaks = findBlankBreaks(paragraphs, isSetApart);
  let anchors: string[] = [];
  let pages = 0;

  function push(block: Block): Block {
    const anchored = anchors.length === 0 ? block : { ...block, anchors };
    anchors = [];
    blocks.push(anchored);
    return anchored;
  }
  function pushBreak(): void {
    if (blocks.at(-1)?.kind !== 'scene-break') blocks.push({ kind: 'scene-break', text: '' });
  }

  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.startsPage) anchors.push(`page-${(pages += 1)}`);
    for (const anchor of paragraph.anchors) anchors.push(`#${anchor}`);
    if (blankBreaks.has(at)) pushBreak();
    if (isBreak(paragraph)) pushBreak();
    else if (hasText(paragraph)) {
      const block = push(toBlock(paragraph));
      if (isSetApart(paragraph)) setApart.add(block);
      if (paragraph.link !== undefined) links.set(blocks.length - 1, `#${paragraph.link}`);
      if (paragraph.hasRule && isLastOfBox(paragraph, paragraphs[at + 1])) pushBreak();
    }
    const role = paragraph.role === undefined ? {} : { role: paragraph.role };
    for (const image of paragraph.images) push({ kind: 'image', text: collapse(image), ...role });
  }
  return { blocks, setApart, links };
}

function isBreak(paragraph: WrittenParagraph): boolean {
  if (!hasText(paragraph)) return paragraph.hasRule;
  return paragraph.kind === 'paragraph' && isSceneBreak(collapse(paragraph.text));
}

/** A word processor draws the rule only under the last of the paragraphs in a row that have it. */
function isLastOfBox(paragraph: WrittenParagraph, next: WrittenParagraph | undefined): boolean {
  return paragraph.kind === 'paragraph' && paragraph.role === undefined && next?.hasRule !== true;
}

function toBlock({ kind, level, role, text }: WrittenParagraph): Block {
  return {
    kind,
    text: kind === 'verse' ? verseText(text) : collapse(text),
    ...(level === undefined ? {} : { level }),
    ...(role === undefined ? {} : { role }),
  };
}

function verseText(text: string): string {
  return text
    .split(LINE_END)
    .map(collapse)
    .filter((line) => line !== '')
    .join('\n');
}
