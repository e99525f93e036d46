import { promoteHeadings } from '#src/domain/headings/promote-headings.ts';
import type { Block } from '#src/domain/manuscript/block.ts';
import type { ContentsEntry } from '#src/domain/manuscript/manuscript.ts';
import { lineJoiner } from '#src/domain/text/join-lines.ts';

import { draftBlocks } from './draft-blocks.ts';
import { draftNotes } from './draft-notes.ts';
import { findContentsLines } from './find-contents-lines.ts';
import { findFurniture } from './find-furniture.ts';
import { findNotes } from './find-notes.ts';
import { groupLines } from './group-lines.ts';
import type { Line, PageLines } from './line.ts';
import { matchOutline } from './match-outline.ts';
import { measureText } from './measure-text.ts';
import { pageBlocks } from './page-blocks.ts';
import { rankHeadings } from './rank-headings.ts';
import type { Bookmark } from './read-outline.ts';

/** A book as its pages show it. */
export interface LaidOutBook {
  readonly blocks: readonly Block[];
  readonly contents: readonly ContentsEntry[];
}

/** Contents with fewer lines that lead somewhere divide no book. */
const LEAST_CONTENTS = 2;

/** Makes blocks of the lines of pages. */
export function layOut(pages: readonly PageLines[], bookmarks: readonly Bookmark[]): LaidOutBook {
  const furniture = findFurniture(pages);
  const lines = pages.flatMap((page) => page.lines.filter((line) => !furniture.has(line)));
  const measures = measureText(lines);
  const notes = findNotes(pages, furniture, measures);
  const text = lines.filter((line) => !notes.lines.has(line));
  const listed = findContentsLines(pages, furniture);
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const outline = matchOutline(
    bookmarks,
    Map.groupBy(
      text.filter((line) => !listed.has(line)),
      ({ page }) => page,
    ),
    (page) => heights.get(page) ?? 0,
  );
  const groups = groupLines(text, measures, {
    headings: taggedHeadings(text, outline.headings),
    starts: new Set([...outline.anchors.keys(), ...listed.keys()]),
  });
  const drafts = draftBlocks(groups, measures, listed);
  const isDivided = outline.contents.length >= LEAST_CONTENTS;
  const deepest = Math.max(0, ...outline.contents.map(({ level }) => level));
  const made = pageBlocks(rankHeadings(drafts, measures, isDivided ? deepest : 0), {
    pages,
    furniture,
    notes: draftNotes(lines, notes),
    anchors: outline.anchors,
    join: lineJoiner(text.map((line) => line.text).join('\n')),
  });
  const blocks = made.map(({ block }) => block);
  if (isDivided) return { blocks, contents: outline.contents };
  const setApart = made.filter(({ draft }) => draft?.isSetApart === true);
  const promoted = promoteHeadings(blocks, new Set(setApart.map(({ block }) => block)));
  return { blocks: promoted, contents: outline.contents };
}

/** Headings by the contents, and by the tags in the file. */
function taggedHeadings(
  lines: readonly Line[],
  headings: ReadonlyMap<Line, number>,
): ReadonlyMap<Line, number> {
  const all = new Map(headings);
  for (const line of lines)
    if (line.tag === 'heading' && !all.has(line)) all.set(line, line.level ?? 1);
  return all;
}
