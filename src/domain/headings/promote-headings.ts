import { skipReason } from '../book-parts/book-part.ts';
import { nameBookPart } from '../book-parts/name-book-part.ts';
import type { Block } from '../manuscript/block.ts';
import { hasWords } from '../text/count-words.ts';
import { findHeadings } from './find-headings.ts';
import type { HeadingCandidate } from './find-headings.ts';
import { findSetApartTitles } from './find-set-apart-titles.ts';
import type { HeadingLabel } from './heading-label.ts';
import { isSubtitle } from './is-subtitle.ts';
import { markContentsList } from './mark-contents-list.ts';

const PART_LEVEL = 1;
const CHAPTER_LEVEL = 2;
const SUBTITLE_LEVEL = 3;
/** A set-apart line with fewer words under it is taken for a line of a list. */
const WORDS_OF_A_LIST_LINE = 25;
const END_MARK = /^\W*(?:END|-\s?30\s?-|###)\W*$/;
/** What a list of numbered paragraphs seldom has under each, and a chapter nearly always. */
const WORDS_OF_A_PLAIN_CHAPTER = 150;

/**
 * Makes headings of the paragraphs that read as headings, for manuscripts whose headings have no
 * style: numbered ones when their numbers run on or their look bears them out, named parts of a book
 * (`PROLOGUE`), and where no numbers are, short lines set apart that come up regularly. The short
 * line under a number becomes its subtitle; a list of contents gets role `toc`. Blocks that two or
 * more headings divide already come back as they are. Linear in the number of blocks.
 *
 * @param setApart the paragraphs whose look tells them from prose: centred, larger, bold alone, in
 *   capitals
 */
export function promoteHeadings(
  blocks: readonly Block[],
  setApart: ReadonlySet<Block>,
): readonly Block[] {
  if (isDivided(blocks)) return blocks;
  const levels = findLevels(blocks, setApart);
  const promoted = markEnd(blocks, setApart).map((block, at): Block => {
    const level = levels.headings.get(at);
    const role = levels.listed.get(at);
    if (level !== undefined && block.kind !== 'heading')
      return { ...block, kind: 'heading', level };
    return role === undefined || block.role !== undefined ? block : { ...block, role };
  });
  return markContentsList(promoted);
}

/** Two headings with text under them, contents and the like aside, divide a book. */
function isDivided(blocks: readonly Block[]): boolean {
  let dividing = 0;
  let isUnderHeading = false;
  for (const { kind, text, role } of blocks) {
    if (kind === 'heading')
      isUnderHeading =
        skipReason(role) === undefined && skipReason(nameBookPart(text)) === undefined;
    else if (isUnderHeading && kind !== 'image' && kind !== 'note' && hasWords(text)) {
      dividing += 1;
      isUnderHeading = false;
    }
  }
  return dividing > 1;
}

interface Levels {
  /** Level of each block, by index, that is a heading. */
  readonly headings: ReadonlyMap<number, number>;
  /** Role of each block, by index, that is a line of a list. */
  readonly listed: ReadonlyMap<number, string>;
}

function findLevels(blocks: readonly Block[], setApart: ReadonlySet<Block>): Levels {
  const isSetApart = (block: Block): boolean => block.kind === 'heading' || setApart.has(block);
  const { numbered, named, listed, titled, sections } = findHeadings(
    blocks.map((block) => ({
      lines: [block.text],
      isSetApart: isSetApart(block),
      isText: (block.kind !== 'heading' && block.kind !== 'paragraph') || block.role !== undefined,
    })),
    chooseByLook,
  );
  const headings = new Map<number, number>();
  for (const [at, label] of numbered) {
    headings.set(at, label.kind === 'part' ? PART_LEVEL : CHAPTER_LEVEL);
    const under = label.title === '' ? nextSpoken(blocks, at) : undefined;
    if (under === undefined || numbered.has(under) || named.has(under)) continue;
    const block = blocks[under]!;
    const after = blocks[nextSpoken(blocks, under) ?? -1];
    const around = { isSetApart: isSetApart(block), nextLength: after?.text.length ?? 0 };
    if (block.kind === 'paragraph' && isSubtitle(block.text, around))
      headings.set(under, SUBTITLE_LEVEL);
  }
  for (const at of named.keys()) headings.set(at, CHAPTER_LEVEL);
  for (const at of sections) headings.set(at, SUBTITLE_LEVEL);
  for (const at of titled.keys()) if (!headings.has(at)) headings.set(at, CHAPTER_LEVEL);
  if (chaptersIn(numbered) > 1) return { headings, listed };
  const { titles, subtitles } = findSetApartTitles(blocks, setApart);
  for (const at of titles) if (!headings.has(at)) headings.set(at, CHAPTER_LEVEL);
  for (const at of subtitles) if (!headings.has(at)) headings.set(at, SUBTITLE_LEVEL);
  return { headings, listed };
}

function chaptersIn(numbered: ReadonlyMap<number, HeadingLabel>): number {
  let chapters = 0;
  for (const { kind } of numbered.values()) if (kind !== 'part') chapters += 1;
  return chapters;
}

function nextSpoken(blocks: readonly Block[], at: number): number | undefined {
  for (let next = at + 1; next < blocks.length && next < at + 5; next += 1)
    if (blocks[next]!.kind !== 'image' && hasWords(blocks[next]!.text)) return next;
  return undefined;
}

/**
 * A line with the word Chapter (or Part) that is set apart over some text is a heading even where
 * the count is broken. One that looks like prose needs others like it, and bare numbers much text.
 */
function chooseByLook(
  lines: readonly HeadingCandidate[],
  consistent: ReadonlySet<HeadingCandidate>,
): ReadonlySet<HeadingCandidate> {
  const words = [...consistent].reduce((sum, { wordsAfter }) => sum + wordsAfter, 0);
  const isLong = words >= WORDS_OF_A_PLAIN_CHAPTER * consistent.size;
  const taken = new Set(Array.from(consistent, ({ label }) => `${label.series} ${label.number}`));
  return new Set(
    lines.filter((line) => {
      const { isSetApart, label, wordsAfter } = line;
      if (consistent.has(line))
        return isSetApart || (consistent.size > 1 && (label.kind !== 'bare' || isLong));
      const isNew = !taken.has(`${label.series} ${label.number}`);
      return isSetApart && label.kind !== 'bare' && isNew && wordsAfter >= WORDS_OF_A_LIST_LINE;
    }),
  );
}

/** `END` in the middle of a line under the last one is a mark for the publisher, no word of the book. */
function markEnd(blocks: readonly Block[], setApart: ReadonlySet<Block>): readonly Block[] {
  const last = blocks.findLastIndex(({ kind, text }) => kind !== 'image' && hasWords(text));
  const block = blocks[last];
  const isMark = block?.kind === 'paragraph' && setApart.has(block) && END_MARK.test(block.text);
  return isMark ? blocks.with(last, { ...block, role: 'manuscript-mark' }) : blocks;
}
