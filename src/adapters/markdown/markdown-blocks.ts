import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Heading,
  List,
  Node,
  Parent,
  Root,
  Table,
} from 'mdast';

import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { isSceneBreak } from '#src/domain/manuscript/is-scene-break.ts';

import { readPhrasing } from './phrasing-text.ts';

/** pandoc's heading attributes: `# Title {#anchor .class}`. */
const ATTRIBUTES = /\s*\{\s*(?:#(?<anchor>[^\s}]+))?[^{}]*\}\s*$/u;

interface Waiting {
  readonly node: Node;
  /** What its paragraphs are, by what they stand in. */
  readonly kind: BlockKind;
}

/**
 * Flattens a Markdown document into blocks in reading order, footnotes last.
 *
 * @param source the text it was parsed from, to tell fenced code from indented paragraphs
 */
export function markdownBlocks(root: Root, source: string): readonly Block[] {
  const blocks: Block[] = [];
  const notes: Block[] = [];
  const waiting: Waiting[] = queue(root.children, 'paragraph');
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, kind } = next;
    if (node.type === 'footnoteDefinition')
      notes.push(readNote(node as FootnoteDefinition, source));
    else if (node.type === 'blockquote')
      waiting.push(...queue((node as Blockquote).children, 'quote'));
    else if (node.type === 'list') waiting.push(...listItems(node as List));
    else if (node.type === 'listItem') waiting.push(...queue((node as Parent).children, 'item'));
    else blocks.push(...readLeaf(node, kind, source));
  }
  return [...blocks, ...notes];
}

function queue(nodes: readonly Node[], kind: BlockKind): Waiting[] {
  return nodes.map((node) => ({ node, kind })).toReversed();
}

/** "1986. A great year" is a list of one to Markdown; only its author knows it is a sentence. */
function listItems(list: List): Waiting[] {
  const [only, second] = list.children;
  const { start } = list;
  const first = only?.children[0];
  if (
    second === undefined &&
    typeof start === 'number' &&
    start > 1 &&
    first?.type === 'paragraph'
  ) {
    const number = { type: 'text' as const, value: `${start}. ` };
    const sentence = { ...first, children: [number, ...first.children] };
    return queue([sentence, ...(only?.children.slice(1) ?? [])], 'paragraph');
  }
  return queue(list.children, 'item');
}

function readLeaf(node: Node, kind: BlockKind, source: string): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return readHeading(node as Heading, kind);
    case 'paragraph':
      return readParagraph((node as Parent).children, kind);
    case 'thematicBreak':
      return [{ kind: 'scene-break', text: '' }];
    case 'table':
      return (node as Table).children.map((row) => ({
        kind: 'table',
        text: row.children.map((cell) => readPhrasing(cell.children).text).join(', '),
      }));
    case 'code':
      return readCode(node as Code, kind, source);
    case 'html':
      return readHtml(node, kind);
    default:
      return [];
  }
}

function readHeading(node: Heading, kind: BlockKind): readonly Block[] {
  const { text, images } = readPhrasing(node.children);
  if (text === '' && images.length === 0) return [{ kind: 'scene-break', text: '' }];
  const anchor = ATTRIBUTES.exec(text)?.groups?.['anchor'];
  const heading: Block = {
    kind: kind === 'paragraph' ? 'heading' : kind,
    text: text.replace(ATTRIBUTES, '').replaceAll('\n', ' '),
    ...(kind === 'paragraph' ? { level: node.depth } : {}),
    ...(anchor === undefined ? {} : { anchors: [anchor] }),
  };
  return [heading, ...images.map(({ alt }) => image(alt))];
}

function readParagraph(nodes: readonly Node[], kind: BlockKind): readonly Block[] {
  const { text, images, isVerse } = readPhrasing(nodes);
  const pictures = images.map(({ alt }) => image(alt));
  if (isSceneBreak(text)) return [{ kind: 'scene-break', text: '' }, ...pictures];
  const isPoem = isVerse && (kind === 'paragraph' || kind === 'quote');
  const words: Block = {
    kind: isPoem ? 'verse' : kind,
    text: isPoem ? text : text.replaceAll('\n', ' '),
  };
  return text === '' ? pictures : [words, ...pictures];
}

function image(alt: string | null | undefined): Block {
  return { kind: 'image', text: (alt ?? '').replaceAll(/\s+/g, ' ').trim() };
}

/** Authors who indent their paragraphs write "code" to Markdown; only a fence means code. */
function readCode(node: Code, kind: BlockKind, source: string): readonly Block[] {
  const isFenced = /[`~]/.test(source.charAt(node.position?.start.offset ?? 0));
  const paragraphs = isFenced ? [node.value] : node.value.split(/\n\s*\n/);
  return paragraphs.flatMap((paragraph) => {
    const text = paragraph.replaceAll(/\s+/g, ' ').trim();
    if (text === '') return [];
    if (isFenced) return [{ kind, text, role: 'code' }];
    return [isSceneBreak(text) ? { kind: 'scene-break', text: '' } : { kind, text }];
  });
}

function readHtml(node: Node, kind: BlockKind): readonly Block[] {
  const source = 'value' in node ? String(node.value) : '';
  const words = source.replaceAll(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/g, ' ');
  const text = words.replaceAll(/\s+/g, ' ').trim();
  return text === '' ? [] : [{ kind, text }];
}

function readNote(node: FootnoteDefinition, source: string): Block {
  const inside = markdownBlocks({ type: 'root', children: node.children }, source);
  const text = inside.map((block) => block.text.replaceAll('\n', ' ')).join(' ');
  return { kind: 'note', role: 'footnote', text };
}
