import { nameBookPart } from '#src/domain/book-parts/name-book-part.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import { hasWords } from '#src/domain/text/count-words.ts';

import type { Draft } from './draft.ts';
import type { TextMeasures } from './measure-text.ts';
import { typeSize } from './type-size.ts';

const LARGER = 1.15;
const LONGEST_HEADING = 200;
const MOST_LINES = 5;
/** Pages before the first one with a paragraph of this many letters are title pages and the like. */
const LETTERS_OF_PROSE = 150;
const PART_LEVEL = 1;
const DEEPEST_LEVEL = 6;

/**
 * Makes headings of lines that are clearly larger than the text. The largest size gets level 2, the
 * next 3 and so on; a part's heading level 1. Headings right under each other count as one of the
 * largest size among them. On the pages before the text begins only those that name a part of the
 * book are headings: the others are title pages.
 *
 * @param above the depth above which the file's own contents already say what the headings are
 */
export function rankHeadings(
  drafts: readonly Draft[],
  { size }: TextMeasures,
  above: number,
): readonly Draft[] {
  const textAt = drafts.findIndex((draft) => draft.kind === 'paragraph' && isProse(draft));
  const textPage = drafts[textAt]?.lines[0]?.page ?? 0;
  const isHeading = (draft: Draft): boolean =>
    draft.kind === 'heading' ||
    (isLarge(draft, size) && ((draft.lines[0]?.page ?? 0) >= textPage || namesPart(draft)));
  const clusters = cluster(drafts, isHeading);
  const ranks = [...new Set(clusters.map(largestOf))].toSorted((one, other) => other - one);
  const levels = new Map<Draft, number>();
  for (const drafted of clusters) {
    const base = Math.max(above, PART_LEVEL) + 1 + ranks.indexOf(largestOf(drafted));
    for (const [at, draft] of drafted.entries()) {
      const isPart = above === 0 && at === 0 && labelOf(draft) === 'part';
      const level = isPart ? PART_LEVEL : at === 0 || isUnderPart(drafted, at) ? base : base + 1;
      levels.set(draft, Math.min(draft.level ?? level, DEEPEST_LEVEL));
    }
  }
  return drafts.map((draft) => {
    const level = levels.get(draft);
    return level === undefined ? draft : { ...draft, kind: 'heading', level };
  });
}

/** Runs of headings with nothing between them. */
function cluster(
  drafts: readonly Draft[],
  isHeading: (draft: Draft) => boolean,
): readonly (readonly Draft[])[] {
  const clusters: Draft[][] = [];
  let isOpen = false;
  for (const draft of drafts) {
    if (!isHeading(draft)) {
      isOpen = false;
      continue;
    }
    if (isOpen) clusters.at(-1)!.push(draft);
    else clusters.push([draft]);
    isOpen = true;
  }
  return clusters;
}

function isUnderPart(drafted: readonly Draft[], at: number): boolean {
  return at === 1 && labelOf(drafted[0]!) === 'part';
}

function isLarge({ kind, lines, role }: Draft, size: number): boolean {
  const isPlain = kind === 'paragraph' || kind === 'verse' || kind === 'quote';
  if (!isPlain || role !== undefined || lines.length === 0 || lines.length > MOST_LINES)
    return false;
  const text = textOf({ lines });
  const isLarger = lines.every((line) => typeSize(line) >= LARGER * size);
  return isLarger && text.length <= LONGEST_HEADING && hasWords(text);
}

function isProse(draft: Draft): boolean {
  return draft.role === undefined && textOf(draft).length >= LETTERS_OF_PROSE;
}

function namesPart(draft: Draft): boolean {
  return labelOf(draft) !== undefined || nameBookPart(textOf(draft)) !== undefined;
}

function labelOf(draft: Draft): 'part' | 'chapter' | 'bare' | undefined {
  return readHeadingLabel(textOf(draft))?.kind;
}

function textOf({ lines }: Pick<Draft, 'lines'>): string {
  return lines.map(({ text }) => text).join(' ');
}

/** Rounded, so that small differences make no rank of their own. */
function largestOf(drafted: readonly Draft[]): number {
  return Math.round(Math.max(...drafted.flatMap(({ lines }) => lines.map(typeSize))));
}
