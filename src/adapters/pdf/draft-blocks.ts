import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

import type { Draft } from './draft.ts';
import { isItem } from './group-lines.ts';
import type { LineGroup } from './group-lines.ts';
import type { Line } from './line.ts';
import type { TextMeasures } from './measure-text.ts';
import { typeSize } from './type-size.ts';

const SCENE_GAP = 0.7;
/** A larger gap is where a picture stands, or the end of a chapter. */
const LARGEST_SCENE_GAP = 5;
const LONGEST_SET_APART = 200;
const MOST_SET_APART_LINES = 4;
const LARGER = 1.12;

/**
 * Says what each group of lines is: heading, paragraph, quotation or verse; adds scene breaks.
 *
 * @param listed the lines of lists of contents and the like, with their role
 */
export function draftBlocks(
  groups: readonly LineGroup[],
  measures: TextMeasures,
  listed: ReadonlyMap<Line, string>,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const group of groups) {
    const draft = draftOf(group, measures, listed);
    const before = drafts.at(-1);
    if (before !== undefined && isSceneGap(group, before, { draft, measures }))
      drafts.push({ kind: 'scene-break', lines: [], isSetApart: false });
    if (before?.kind === 'verse' && draft.kind === 'verse' && isSameStanza(group))
      drafts[drafts.length - 1] = { ...before, lines: [...before.lines, ...draft.lines] };
    else drafts.push(draft);
  }
  return drafts.map((draft) =>
    draft.kind === 'verse' && draft.lines.length === 1 ? { ...draft, kind: 'paragraph' } : draft,
  );
}

function draftOf(
  group: LineGroup,
  measures: TextMeasures,
  listed: ReadonlyMap<Line, string>,
): Draft {
  const { lines, level } = group;
  const [first] = lines as readonly [Line, ...Line[]];
  const role = listed.get(first);
  const isSetApart = looksSetApart(group, measures);
  if (role !== undefined) return { kind: 'paragraph', lines, role, isSetApart };
  if (level !== undefined) return { kind: 'heading', lines, level, isSetApart: true };
  if (lines.length === 1 && isSceneBreak(first.text))
    return { kind: 'scene-break', lines, isSetApart: false };
  if (isItem(first)) return { kind: 'item', lines, isSetApart: false };
  if (group.isSetIn && lines.length > 1) return { kind: 'quote', lines, isSetApart: false };
  return { kind: isVerseLine(group, measures) ? 'verse' : 'paragraph', lines, isSetApart };
}

function isSceneGap(
  { gapAbove }: LineGroup,
  before: Draft,
  { draft, measures }: { draft: Draft; measures: TextMeasures },
): boolean {
  const isProse = (one: Draft): boolean =>
    one.kind === 'paragraph' && one.role === undefined && !one.isSetApart;
  // Without a usual way of parting paragraphs, a gap is as likely to part just these.
  const isTold = measures.indent > 0 || measures.paragraphGap > 1;
  const least = measures.paragraphGap + SCENE_GAP;
  return (
    isTold &&
    isProse(before) &&
    isProse(draft) &&
    gapAbove >= least &&
    gapAbove <= LARGEST_SCENE_GAP
  );
}

/** A line of verse is alone in its group, in body type, set in further than a paragraph, and short. */
function isVerseLine({ lines }: LineGroup, { edges, size, indent }: TextMeasures): boolean {
  const [line, ...more] = lines as readonly [Line, ...Line[]];
  const { left, right } = edges(line);
  const own = line.left - left;
  const isBody = line.size <= LARGER * size && !isCentred(line, { left, right });
  return (
    more.length === 0 &&
    isBody &&
    own > Math.max(size, indent + 0.5 * size) &&
    line.right < right - size
  );
}

function isSameStanza({ gapAbove }: LineGroup): boolean {
  return gapAbove > 0 && gapAbove < 1.3;
}

function looksSetApart({ lines }: LineGroup, measures: TextMeasures): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > LONGEST_SET_APART || lines.length > MOST_SET_APART_LINES) return false;
  const isLarge = lines.every((line) => typeSize(line) >= LARGER * measures.size);
  const isOther = lines.every(({ font }) => font !== measures.font);
  const isInCapitals = lines.every(({ text }) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
  return (
    isLarge ||
    isOther ||
    isInCapitals ||
    lines.every((line) => isCentred(line, measures.edges(line)))
  );
}

function isCentred(line: Line, { left, right }: { left: number; right: number }): boolean {
  const before = line.left - left;
  const after = right - line.right;
  const isIn = before > 1.5 * line.size && after > 1.5 * line.size;
  return isIn && Math.abs(before - after) < Math.max(0.04 * (right - left), line.size);
}
