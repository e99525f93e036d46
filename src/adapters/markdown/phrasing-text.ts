import type { Image, ImageReference, Node, Parent } from 'mdast';

/** What a run of inline Markdown says. */
export interface Phrasing {
  /** The words without markup; hard line breaks are `\n`, everything else one space. */
  readonly text: string;
  readonly images: readonly (Image | ImageReference)[];
  /** Whether its lines are parted by hard breaks alone, as verse is. */
  readonly isVerse: boolean;
}

const HARD_BREAK = '\u2028';

/**
 * Reads inline Markdown: markup dropped, words kept, note marks and comments gone without a trace.
 */
export function readPhrasing(nodes: readonly Node[]): Phrasing {
  const images: (Image | ImageReference)[] = [];
  const pieces: string[] = [];
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'image' || node.type === 'imageReference')
      images.push(node as Image | ImageReference);
    else if ('children' in node) waiting.push(...(node as Parent).children.toReversed());
    else pieces.push(literal(node));
  }
  const raw = pieces.join('').trim();
  const lines = raw.split(HARD_BREAK).map((line) => line.replaceAll(/\s+/g, ' ').trim());
  const isVerse = lines.length > 1 && !raw.includes('\n');
  return { text: lines.filter((line) => line !== '').join(isVerse ? '\n' : ' '), images, isVerse };
}

function literal(node: Node): string {
  if (node.type === 'break') return HARD_BREAK;
  if (node.type === 'html') return /^<br\b/i.test(textOf(node)) ? HARD_BREAK : '';
  return node.type === 'text' || node.type === 'inlineCode' ? textOf(node) : '';
}

function textOf(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}
