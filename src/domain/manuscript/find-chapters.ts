import { blockReason } from './block-reason.ts';
import type { Block } from './block.ts';
import { titleFromHeadings } from './chapter-title.ts';
import type { Chapter, Skipped } from './chapter.ts';
import { countWords, hasWords } from './count-words.ts';
import { findSections } from './find-sections.ts';
import { readHeadingLabel } from './heading-label.ts';
import type { Manuscript } from './manuscript.ts';
import { leadingNowhere, outlineFromContents, outlineFromHeadings } from './outline.ts';
import type { Section } from './section.ts';

/** The book's chapters in reading order, and everything that is not narrated, with the reason. */
export interface BookText {
  readonly chapters: readonly Chapter[];
  readonly skipped: readonly Skipped[];
}

/**
 * Finds the chapters of a manuscript: by its own table of contents when that leads to two or more,
 * else by its headings, else the whole book is one chapter under its title. Every word of every
 * block ends up in a chapter or in `skipped`.
 */
export function findChapters(manuscript: Manuscript): BookText {
  const { blocks, contents, metadata } = manuscript;
  const byContents = joinLeads(findSections(manuscript, outlineFromContents(blocks, contents)));
  const listed = byContents.filter((section) => section.isListed && isNarrated(section));
  const sections =
    listed.length > 1
      ? byContents
      : joinLeads(findSections(manuscript, outlineFromHeadings(blocks)));
  const bookTitle = metadata.title ?? 'Untitled';
  const chapters = sections.filter(isNarrated).map((section, at) => ({
    number: at + 1,
    title: section.title ?? openingTitle(section.blocks) ?? bookTitle,
    blocks: narratedBlocks(section),
  }));
  const empty = leadingNowhere(blocks, contents).map(({ title }) => noText(title));
  return {
    chapters,
    skipped: [...sections.flatMap((section) => skippedOf(section, bookTitle)), ...empty],
  };
}

/** A part's own page holds nothing but headings: it opens the next chapter. */
function joinLeads(sections: readonly Section[]): readonly Section[] {
  const last = sections.findLastIndex((section) => isNarrated(section) && !isLead(section));
  const joined: Section[] = [];
  let lead: Block[] = [];
  for (const [at, section] of sections.entries())
    if (at < last && isLead(section)) lead.push(...section.blocks);
    else if (isNarrated(section)) {
      joined.push({ ...section, blocks: [...lead, ...section.blocks] });
      lead = [];
    } else joined.push(section);
  return joined;
}

function isLead(section: Section): boolean {
  const isPart = section.opens === true || readHeadingLabel(section.title ?? '')?.kind === 'part';
  const spoken = narratedBlocks(section).filter(isSpoken);
  return isPart && spoken.length > 0 && spoken.every(({ kind }) => kind === 'heading');
}

function isNarrated(section: Section): boolean {
  return section.blocks.some(
    (block) => blockReason(block, section.reason) === undefined && hasWords(block.text),
  );
}

function isSpoken({ kind }: Block): boolean {
  return kind !== 'scene-break';
}

/** Without the scene breaks at either end: there is a pause between chapters anyway. */
function narratedBlocks({ blocks, reason }: Section): readonly Block[] {
  const kept = blocks.filter((block) => blockReason(block, reason) === undefined);
  const first = kept.findIndex(isSpoken);
  return first === -1 ? [] : kept.slice(first, kept.findLastIndex(isSpoken) + 1);
}

/** A page without a heading, such as a dedication, is called by what part it is or by its first words. */
function openingTitle(blocks: readonly Block[]): string | undefined {
  const [first] = blocks.filter((block) => blockReason(block) === undefined);
  if (first?.role !== undefined && first.role !== 'chapter')
    return first.role.charAt(0).toUpperCase() + first.role.slice(1);
  return undefined;
}

/** What of a section is not narrated, one entry for each reason in the order they come up. */
function skippedOf(section: Section, bookTitle: string): readonly Skipped[] {
  const { blocks, reason: sectionReason, title = bookTitle } = section;
  const byReason = new Map<string, Block[]>();
  for (const block of blocks) {
    const reason = blockReason(block, sectionReason);
    if (reason === undefined) continue;
    const unread = byReason.get(reason) ?? [];
    unread.push(block);
    byReason.set(reason, unread);
  }
  const skipped = Array.from(byReason, ([reason, unread]) => ({
    title: titleFromHeadings(unread) ?? title,
    reason,
    words: unread.reduce((sum, { text }) => sum + countWords(text), 0),
  })).filter(({ words }) => words > 0);
  const isEmpty =
    section.title !== undefined && sectionReason === undefined && !isNarrated(section);
  return isEmpty && skipped.length === 0 ? [noText(title)] : skipped;
}

function noText(title: string): Skipped {
  return { title, reason: 'no text', words: 0 };
}
