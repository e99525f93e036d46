import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import type { Block } from '#src/domain/manuscript/block.ts';

/** A text whose bracketed insertions stand apart. */
export interface TakenOut {
  /** The text with a mark in place of each insertion. */
  readonly text: string;
  readonly insertions: readonly Block[];
}

const OPENING = /\[(?:Illustration|Footnote)s?\b/g;
const MARK = /\uFFFC(\d+)\uFFFC/g;
const LISTS: ReadonlySet<string> = new Set(['toc', 'loi', 'lot']);
/** An insertion longer than this has lost its closing bracket. */
const LONGEST_INSERTION = 5000;

/**
 * Takes `[Illustration: …]` and `[Footnote 1: …]` out of a text, brackets inside them balanced. A
 * chapter's heading that stands inside an illustration goes back into the text.
 */
export function takeOutBrackets(source: string): TakenOut {
  const text = source.replaceAll('\uFFFC', '');
  const insertions: Block[] = [];
  const pieces: string[] = [];
  const last = text.lastIndexOf(']');
  let from = 0;
  for (const { index } of text.matchAll(OPENING)) {
    const end = index < from ? -1 : closingBracket(text, index, last);
    if (end === -1) continue;
    const { block, heading } = readInsertion(text.slice(index + 1, end));
    pieces.push(text.slice(from, index), `\uFFFC${insertions.length}\uFFFC`);
    if (heading !== undefined) pieces.push(`\n\n\n${heading}\n\n`);
    insertions.push(block);
    from = end + 1;
  }
  const whole = [...pieces, text.slice(from)].join('');
  const hasNotes = insertions.some(({ kind }) => kind === 'note');
  return {
    text: hasNotes ? whole.replaceAll(/(?<=\S)\[(?:\d{1,3}|[A-Z])\]/g, '') : whole,
    insertions,
  };
}

/** Parts a line that holds marks into its words and the insertions that stood among them. */
export function putBack(
  line: string,
  insertions: readonly Block[],
): { readonly text: string; readonly blocks: readonly Block[] } {
  const blocks = Array.from(line.matchAll(MARK), ([, at]) => insertions[Number(at)]!);
  return { text: line.replaceAll(MARK, ' ').replaceAll(/ +/g, ' ').trim(), blocks };
}

function closingBracket(text: string, start: number, last: number): number {
  let depth = 0;
  const limit = Math.min(last + 1, start + LONGEST_INSERTION);
  for (let at = start; at < limit; at += 1) {
    if (text[at] === '[') depth += 1;
    if (text[at] === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function readInsertion(inside: string): { block: Block; heading: string | undefined } {
  const isNote = inside.startsWith('Footnote');
  const content = inside.replace(/^\w+/, '').replace(/^[^:\n]{0,12}:/, '');
  const lines = content.split('\n');
  const heading = isNote ? undefined : lines.find((line) => isHeading(line.trim()));
  const text = lines
    .filter((line) => line !== heading)
    .join(' ')
    .replaceAll(/\[|\]|_/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const block: Block = isNote ? { kind: 'note', role: 'footnote', text } : { kind: 'image', text };
  return { block, heading: heading?.trim() };
}

function isHeading(line: string): boolean {
  const label = readHeadingLabel(line);
  return (label !== undefined && label.kind !== 'bare') || LISTS.has(nameBookPart(line) ?? '');
}
