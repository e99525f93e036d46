import type {
  Blockquote,
  Code,
  Definition,
  FootnoteDefinition,
  Heading,
  List,
  Node,
  Parent,
  Table,
} from 'mdast';

import type { Block, BlockKind } from '#src/domain/manuscript/block.ts';
import { collapse } from '#src/domain/text/collapse.ts';
import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

import { readPhrasing, textNode } from './phrasing-text.ts';
import type { Phrasing } from './phrasing-text.ts';
import { readHtml } from './read-html.ts';
import { misplacedVoice, readSpeaker } from './voice-directive.ts';
import type { MarkdownPlace } from './voice-directive.ts';

/** What turning parsed Markdown into blocks needs to know besides. */
export interface MarkdownSetting extends MarkdownPlace {
  /** The text it was parsed from. */
  readonly source: string;
  /** Whether anything in the whole document refers to a label. */
  readonly isUsed: (label: string) => boolean;
  /** Whether a numbered list stands right above, so that one that starts at 2 goes on with it. */
  readonly isInList?: boolean;
}

/** pandoc's heading attributes: `# Title {#anchor .class}`. */
const ATTRIBUTES = /\s*\{\s*(?:#(?<anchor>[^\s}]+))?[^{}]*\}$/u;
/** TeX that pandoc passes on to a printer: nothing of it is said. */
const TEX = /^\\(?:newpage|pagebreak|clearpage|cleardoublepage|bigskip|medskip|smallskip|vfill)$/;
/** What nobody means for a place: the words after "[Anna]:" in a script. */
const ADDRESS = /^$|[/:#@\\]|\.\p{L}/u;
const SMALLEST_YEAR = 1000;

interface Waiting {
  readonly node: Node;
  /** What its paragraphs are, by what they stand in. */
  readonly kind: BlockKind;
  readonly speaker?: string;
}

/** What parsed Markdown says. */
export interface MarkdownBlocks {
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** The notes that are defined in it; their text belongs nowhere in particular. */
  readonly notes: readonly Block[];
}

/**
 * Flattens parsed Markdown into blocks.
 *
 * @throws InputError that begins with `file:line:column` of a faulty voice directive
 */
export function markdownBlocks(nodes: readonly Node[], setting: MarkdownSetting): MarkdownBlocks {
  const blocks: Block[] = [];
  const notes: Block[] = [];
  const waiting: Waiting[] = queue(nodes, { kind: 'paragraph' });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, kind, ...voiced } = next;
    if (node.type === 'footnoteDefinition')
      notes.push(readNote(node as FootnoteDefinition, setting));
    else if (node.type === 'blockquote')
      waiting.push(...queue((node as Blockquote).children, { ...voiced, kind: 'quote' }));
    else if (node.type === 'list') waiting.push(...listItems(node as List, next, setting));
    else if (node.type === 'listItem')
      waiting.push(...queue((node as Parent).children, { ...voiced, kind: 'item' }));
    else if (node.type === 'containerDirective')
      waiting.push(
        ...queue((node as Parent).children, { kind, speaker: readSpeaker(node, setting) }),
      );
    else blocks.push(...readLeaf(node, kind, setting).map((block) => speak(block, voiced.speaker)));
  }
  return { blocks, notes };
}

/** Gives what a block says, except where another is marked, to the speaker around it. */
export function speak(block: Block, speaker: string | undefined): Block {
  const isSpoken = !['note', 'image', 'scene-break'].includes(block.kind) && block.text !== '';
  if (speaker === undefined || !isSpoken) return block;
  const voices: { start: number; end: number; speaker: string }[] = [];
  let from = 0;
  for (const span of [...(block.voices ?? []), { start: block.text.length, end: Infinity }]) {
    const between = block.text.slice(from, span.start);
    const start = from + (between.length - between.trimStart().length);
    const end = from + between.trimEnd().length;
    if (end > start) voices.push({ start, end, speaker });
    if ('speaker' in span) voices.push(span);
    from = span.end;
  }
  return { ...block, voices };
}

function queue(nodes: readonly Node[], around: Omit<Waiting, 'node'>): Waiting[] {
  return nodes.map((node) => ({ ...around, node })).toReversed();
}

/** "1986. A great year" is a list of one to Markdown; only its author knows it is a sentence. */
function listItems(list: List, around: Waiting, { source, isInList }: MarkdownSetting): Waiting[] {
  const { start, children } = list;
  const isSentence =
    typeof start === 'number' &&
    (start >= SMALLEST_YEAR || (children.length === 1 && start > 1 && isInList !== true));
  if (!isSentence) return queue(children, { ...around, kind: 'item' });
  return children.toReversed().flatMap((item) => {
    const [first, ...rest] = item.children;
    const mark = source.slice(item.position?.start.offset, first?.position?.start.offset);
    const number = textNode(`${mark.trim()} `);
    return first?.type === 'paragraph'
      ? queue([{ ...first, children: [number, ...first.children] }, ...rest], around)
      : queue(item.children, around);
  });
}

function readLeaf(node: Node, kind: BlockKind, setting: MarkdownSetting): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return readHeading(node as Heading, kind, setting);
    case 'paragraph':
      return readParagraph((node as Parent).children, kind, setting);
    case 'thematicBreak':
      return [{ kind: 'scene-break', text: '' }];
    case 'table':
      return (node as Table).children.flatMap((row) => {
        const cells = row.children.map((cell) => readPhrasing(cell.children, setting));
        return withInsertions(
          { kind: 'table', text: cells.map(({ text }) => text).join(', ') },
          cells,
        );
      });
    case 'code':
      return readCode(node as Code, kind, setting.source);
    case 'html':
      return readHtml('value' in node ? String(node.value) : '', kind);
    case 'definition':
      return readDefinition(node as Definition, kind, setting);
    case 'leafDirective':
      throw misplacedVoice(node, setting, 'has two colons');
    default:
      return [];
  }
}

function readHeading(node: Heading, kind: BlockKind, setting: MarkdownSetting): readonly Block[] {
  const phrasing = readPhrasing(node.children, setting);
  const { text, images } = phrasing;
  if (text === '' && images.length === 0) return [{ kind: 'scene-break', text: '' }];
  const anchor = ATTRIBUTES.exec(text)?.groups?.['anchor'];
  const words = text.replace(ATTRIBUTES, '').replaceAll('\n', ' ');
  const heading: Block = {
    kind: kind === 'paragraph' ? 'heading' : kind,
    text: words,
    ...(kind === 'paragraph' ? { level: node.depth } : {}),
    ...(anchor === undefined ? {} : { anchors: [anchor] }),
  };
  return withInsertions(withVoices(heading, phrasing), [phrasing]);
}

/** Reads a paragraph of inline Markdown. */
export function readParagraph(
  nodes: readonly Node[],
  kind: BlockKind,
  setting: MarkdownPlace,
): readonly Block[] {
  const phrasing = readPhrasing(nodes, setting);
  const { text, isVerse } = phrasing;
  const [first] = nodes;
  if (first !== undefined && /^:{2,} ?voice\b/.test(text))
    throw misplacedVoice(first, setting, 'is not written as one');
  if (text === '' || TEX.test(text)) return withInsertions(undefined, [phrasing]);
  if (isSceneBreak(text)) return withInsertions({ kind: 'scene-break', text: '' }, [phrasing]);
  const isPoem = isVerse && (kind === 'paragraph' || kind === 'quote');
  const words: Block = {
    kind: isPoem ? 'verse' : kind,
    text: isPoem ? text : text.replaceAll('\n', ' '),
  };
  return withInsertions(withVoices(words, phrasing), [phrasing]);
}

function withVoices(block: Block, { voices }: Phrasing): Block {
  const { length } = block.text;
  const within = voices
    .map((span) => ({ ...span, end: Math.min(span.end, length) }))
    .filter(({ start, end }) => end > start);
  return within.length === 0 ? block : { ...block, voices: within };
}

/** The pictures and notes that stand among the words come after them. */
function withInsertions(
  block: Block | undefined,
  phrasings: readonly Phrasing[],
): readonly Block[] {
  const images = phrasings.flatMap((phrasing) => phrasing.images);
  const notes = phrasings.flatMap((phrasing) => phrasing.notes);
  return [
    ...(block === undefined ? [] : [block]),
    ...images.map((alt): Block => ({ kind: 'image', text: collapse(alt) })),
    ...notes.map((text): Block => ({ kind: 'note', role: 'footnote', text })),
  ];
}

/** Authors who indent their paragraphs write "code" to Markdown; only a fence means code. */
function readCode(node: Code, kind: BlockKind, source: string): readonly Block[] {
  const isFenced = /[`~]/.test(source.charAt(node.position?.start.offset ?? 0));
  if (isFenced) return fencedCode(node.value, kind);
  return node.value.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const text = collapse(paragraph);
    if (text === '') return [];
    return [isSceneBreak(text) ? { kind: 'scene-break', text: '' } : { kind, text }];
  });
}

/** The block of a code listing. */
export function fencedCode(code: string, kind: BlockKind = 'paragraph'): readonly Block[] {
  const text = collapse(code);
  return text === '' ? [] : [{ kind, text, role: 'code' }];
}

function readDefinition(
  node: Definition,
  kind: BlockKind,
  { source, isUsed }: MarkdownSetting,
): readonly Block[] {
  if (ADDRESS.test(node.url) || isUsed(node.label ?? node.identifier)) return [];
  const text = source.slice(node.position?.start.offset, node.position?.end.offset);
  return [{ kind, text: collapse(text) }];
}

function readNote(node: FootnoteDefinition, setting: MarkdownSetting): Block {
  const { blocks, notes } = markdownBlocks(node.children, setting);
  const text = [...blocks, ...notes].map((block) => block.text.replaceAll('\n', ' ')).join(' ');
  return { kind: 'note', role: 'footnote', text: text.trim() };
}
