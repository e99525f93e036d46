import { joinRow } from '#src/adapters/word-processor/join-row.ts';
import { paragraphMeaning } from '#src/adapters/word-processor/paragraph-meaning.ts';
import { LINE_END } from '#src/adapters/word-processor/written-paragraph.ts';
import type { WrittenParagraph } from '#src/adapters/word-processor/written-paragraph.ts';

import type { MammothDocument, MammothNode, MammothReference, MammothRun } from './mammoth-tree.ts';
import { newFacts } from './paragraph-facts.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';

/** A paragraph, and whether it goes on with the last of the stretch before. */
export interface ReadParagraph extends WrittenParagraph {
  readonly continues: boolean;
}

/** Walks mammoth's tree of one stretch; notes come after the paragraph or row that refers to them. */
export function writtenParagraphs(
  document: MammothDocument,
  facts: ReadonlyMap<string, ParagraphFacts>,
): readonly ReadParagraph[] {
  const paragraphs: ReadParagraph[] = [];
  const references: MammothReference[] = [];
  const seen = new Set<string>();

  function read(nodes: readonly MammothNode[]): ReadParagraph[] {
    return nodes.flatMap((node) => {
      if (node.type === 'paragraph') return [readParagraph(node.children, facts, references)];
      return node.type === 'table' ? readTable(node.children) : [];
    });
  }
  function readTable(rows: readonly MammothNode[]): ReadParagraph[] {
    const cells = rows.map((row) => childrenOf(row).map((cell) => read(childrenOf(cell))));
    const isLayout = cells.every((row) => row.length < 2);
    return cells.flatMap((row) => (isLayout ? row.flat() : joinRow(row)));
  }
  function readNotes(): void {
    for (const reference of references.splice(0)) {
      const { noteType, noteId } = reference;
      const key = `${noteType} ${noteId}`;
      const body = seen.has(key) ? [] : (document.notes.resolve(reference)?.body ?? []);
      seen.add(key);
      for (const { level: _level, titleLine: _line, ...note } of read(body))
        paragraphs.push({ ...note, kind: 'note', role: noteType });
    }
  }

  for (const node of document.children) {
    paragraphs.push(...read([node]));
    readNotes();
  }
  return paragraphs;
}

function childrenOf(node: MammothNode): readonly MammothNode[] {
  return 'children' in node ? node.children : [];
}

function readParagraph(
  children: readonly MammothNode[],
  allFacts: ReadonlyMap<string, ParagraphFacts>,
  references: MammothReference[],
): ReadParagraph {
  const pieces: string[] = [];
  const runs: MammothRun[] = [];
  let facts: ParagraphFacts = newFacts({});
  const anchors: string[] = [];

  function readNode(node: MammothNode): void {
    if (node.type === 'bookmarkStart') {
      // Of paragraphs that run together, since the mark between them was deleted, the last one counts.
      facts = allFacts.get(node.name) ?? facts;
      anchors.push(...facts.anchors);
    } else if (node.type === 'run') {
      if (node.children.some((child) => child.type === 'text' && /\S/u.test(child.value)))
        runs.push(node);
      node.children.forEach(readNode);
    } else if (node.type === 'text') pieces.push(node.value);
    else if (node.type === 'tab') pieces.push(' ');
    else if (node.type === 'break') pieces.push(LINE_END);
    else if (node.type === 'noteReference') references.push(node);
    else childrenOf(node).forEach(readNode);
  }
  children.forEach(readNode);
  const text = pieces.join('');
  const { style, isDropCap, startsPage, images, continues } = facts;
  return {
    text,
    ...paragraphMeaning({
      style: style.meaning ?? {},
      outlineLevel: facts.outlineLevel,
      isItem: facts.isListed ?? (style.isListed === true || style.meaning?.kind === 'item'),
      role: facts.role,
      length: text.length,
    }),
    look: {
      isCentred: facts.isCentred ?? style.isCentred ?? false,
      isBold: runs.length > 0 && runs.every(({ isBold }) => isBold),
      isCapitals: runs.length > 0 && runs.every(({ isAllCaps }) => isAllCaps),
      fontPoints: runs[0]?.fontSize ?? facts.usualPoints,
    },
    anchors,
    images,
    hasRule: facts.hasRule || style.meaning?.isRule === true,
    startsPage,
    isDropCap,
    continues,
    ...linkOf(facts),
  };
}

/** Only a line that is a link as a whole is one of a table of contents. */
function linkOf({ links, hasPlainWords }: ParagraphFacts): Pick<WrittenParagraph, 'link'> {
  const [link] = links;
  return link === undefined || links.size > 1 || hasPlainWords ? {} : { link };
}
