import type { Block } from '../manuscript/block.ts';
import type { ContentsEntry } from '../manuscript/manuscript.ts';
import { tellApart } from './tell-apart.ts';

/** A line of a book's outline: where a chapter, a part of the book or a section of a chapter starts. */
export interface OutlineNode {
  /** Missing where only the headings in the text name it. */
  readonly title?: string;
  /** Index of its first block. */
  readonly start: number;
  /** Index after its last block, those of its children included. */
  readonly end: number;
  readonly children: readonly OutlineNode[];
}

/** Deeper lines count as this deep, so that a hostile table of contents costs no stack. */
const DEEPEST_LEVEL = 12;

interface Mutable extends OutlineNode {
  end: number;
  children: OutlineNode[];
}

interface Line {
  readonly title?: string;
  readonly start: number;
  readonly level: number;
}

/** The outline that the headings in the text give. */
export function outlineFromHeadings(blocks: readonly Block[]): readonly OutlineNode[] {
  const lines = blocks.flatMap(({ kind, level = 1 }, start) =>
    kind === 'heading' ? [{ start, level }] : [],
  );
  return nest(lines, blocks.length);
}

/**
 * The outline that the manuscript's own table of contents gives, in reading order, whatever the
 * order of the contents. Lines that lead nowhere are left out; a line to a place inside a file that
 * is not there leads to the start of the file. Lines in a row that lead to one place lead to where
 * their titles stand after it.
 */
export function outlineFromContents(
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
): readonly OutlineNode[] {
  const places = anchorPlaces(blocks);
  const exact = new Set(contents.map(({ anchor }) => places.get(anchor)));
  const startOver = new Map<number, number>();
  for (const place of exact)
    if (place !== undefined) startOver.set(place, overHeadings(blocks, place, exact));
  const starts = contents.map(({ anchor }) => places.get(anchor) ?? places.get(fileOf(anchor)));
  const told = tellApart(blocks, contents, starts);
  const lines = contents.flatMap(({ title, anchor, level }, at) => {
    const found = told.get(at);
    if (found !== undefined) return [{ title, start: found, level }];
    const start = places.get(anchor);
    if (start !== undefined) return [{ title, start: startOver.get(start) ?? start, level }];
    const fileStart = starts[at];
    return fileStart === undefined || exact.has(fileStart)
      ? []
      : [{ title, start: fileStart, level }];
  });
  return nest(
    lines.toSorted((one, other) => one.start - other.start),
    blocks.length,
  );
}

/** The lines of the contents that lead to no block at all. */
export function leadingNowhere(
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
): readonly ContentsEntry[] {
  const places = anchorPlaces(blocks);
  return contents.filter(({ anchor }) => !places.has(fileOf(anchor)) && !places.has(anchor));
}

function anchorPlaces(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, { anchors = [] }] of blocks.entries())
    for (const anchor of anchors) if (!places.has(anchor)) places.set(anchor, at);
  return places;
}

function fileOf(anchor: string): string {
  return anchor.split('#', 1)[0]!;
}

/** Headings right above the place a line leads to belong to it, unless another line leads to them. */
function overHeadings(
  blocks: readonly Block[],
  start: number,
  taken: ReadonlySet<number | undefined>,
): number {
  let at = start;
  while (at > 0 && !taken.has(at - 1) && blocks[at - 1]?.kind === 'heading') at -= 1;
  return at;
}

/** Nests lines by their levels; each reaches to the next line of its own level or above. */
function nest(lines: readonly Line[], end: number): readonly OutlineNode[] {
  const top = { start: 0, end, level: -Infinity, children: [] };
  const open: (Mutable & { level: number })[] = [top];
  let last: Line | undefined;
  for (const line of lines) {
    if (line.start === last?.start && line.level <= last.level) continue;
    last = line;
    const level = Math.min(line.level, DEEPEST_LEVEL);
    while (open.at(-1)!.level >= level) open.pop()!.end = line.start;
    const node = { ...line, level, end, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  }
  return top.children;
}
