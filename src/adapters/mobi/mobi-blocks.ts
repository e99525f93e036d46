import { markNotes } from '#src/adapters/markup/mark-notes.ts';
import { markupBlocks } from '#src/adapters/markup/markup-blocks.ts';
import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';

import { joinDropCaps } from './drop-caps.ts';
import { inspectPage } from './inspect-page.ts';
import type { PageFacts } from './inspect-page.ts';
import { markPlaces } from './mark-places.ts';
import type { MobiContentsLine, MobiPart } from './mobi-part.ts';
import { nestContents } from './nest-contents.ts';
import { pageSource } from './page-source.ts';
import { readStyles } from './style-looks.ts';

/** A long dictionary has some thousand lines in its contents. */
const MOST_LINES = 20_000;

/** A MOBI's text, unpacked and put together. */
export interface MobiText {
  readonly parts: readonly MobiPart[];
  /** Where links of KF8 lead, which name a fragment and a place in it. */
  readonly place: (fragment: number, offset: number) => number | undefined;
  /** Its style sheets. */
  readonly styles: string;
  /** The table of contents of the device's menu. */
  readonly contents: readonly MobiContentsLine[];
  readonly codePage: number | undefined;
  readonly language: string | undefined;
}

/**
 * Reads the pages of a MOBI into blocks, and its contents: those of the device's menu, else those
 * on a page of links. Headings that are only larger or centred paragraphs are made headings.
 */
export function mobiBlocks(text: MobiText): {
  readonly blocks: readonly Block[];
  readonly contents: readonly ContentsEntry[];
} {
  const looks = readStyles(text.styles);
  const facts = text.parts.map(({ bytes, path }) =>
    inspectPage(pageSource(bytes, text.codePage, text.place), path, looks),
  );
  const onPage = contentsOnPage(facts);
  const lines = (text.contents.length > 0 ? nestContents(text.contents, onPage) : onPage).slice(
    0,
    MOST_LINES,
  );
  const partAt = partFinder(text.parts);
  const anchorAt = (position: number): string | undefined => {
    const part = partAt(position);
    return part === undefined ? undefined : `${part.path}#${position}`;
  };
  const aims = new Set(lines.map(({ position }) => position));
  for (const { links } of facts) for (const { href } of links) aims.add(positionIn(href));
  const aimsIn = Map.groupBy(aims, (position) => partAt(position));

  const blocks: Block[] = [];
  const setApart = new Set<Block>();
  const marked = new Set<string>();
  const leadingBack: { start: number; end: number }[] = [];
  let anchorsBefore: readonly string[] = [];
  for (const [at, part] of text.parts.entries()) {
    const fact = facts[at]!;
    const bytes = markPlaces(part.bytes, part.start, aimsIn.get(part) ?? []);
    const read = markupBlocks({
      source: joinDropCaps(pageSource(bytes, text.codePage, text.place), text.language),
      path: part.path,
      anchorsBefore,
      resolve: (href) => anchorAt(positionIn(href)),
      ...(fact.isContents ? { role: 'toc' } : {}),
    });
    const base = blocks.length;
    for (const block of read.blocks) {
      blocks.push(block);
      if (read.setApart.has(block) || (isPlain(block) && fact.setApart.has(block.text)))
        setApart.add(block);
    }
    for (const anchor of read.noteLinks.marked) marked.add(anchor);
    for (const { start, end } of read.noteLinks.leadingBack)
      leadingBack.push({ start: start + base, end: end + base });
    anchorsBefore = read.anchorsLeft;
  }
  const noted = promoteHeadings(markNotes(blocks, { marked, leadingBack }), setApart);
  return {
    blocks: noted,
    contents: lines.flatMap(({ title, level, position }) => {
      const anchor = anchorAt(position);
      return anchor === undefined ? [] : [{ title, level, anchor }];
    }),
  };
}

function isPlain({ kind }: Block): boolean {
  return kind === 'paragraph';
}

/** The lines of the first page that is nothing but links. */
function contentsOnPage(facts: readonly PageFacts[]): readonly MobiContentsLine[] {
  const links = facts.find(({ isContents }) => isContents)?.links ?? [];
  return links.map(({ href, title, depth }) => ({
    title,
    position: positionIn(href),
    level: depth + 1,
  }));
}

/** The place in the text that a link `#123` leads to; NaN for other links. */
function positionIn(href: string): number {
  return Number.parseInt(href.replace(/^#/, ''), 10);
}

/** Finds the part that a place in the text lies in. */
function partFinder(parts: readonly MobiPart[]): (position: number) => MobiPart | undefined {
  const sorted = parts.toSorted((one, other) => one.start - other.start);
  return (position) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= position) low = middle + 1;
      else high = middle;
    }
    return sorted[low - 1];
  };
}
