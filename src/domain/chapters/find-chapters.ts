import { skipReason } from '../book-parts/book-part.ts';
import { wordsOf } from '../manuscript/block-words.ts';
import type { Block } from '../manuscript/block.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import type { ChapterRules } from './chapter-rules.ts';
import { titleFromHeadings } from './chapter-title.ts';
import type { Chapter, Skipped } from './chapter.ts';
import { draftChapters } from './draft-chapters.ts';
import { findSections } from './find-sections.ts';
import { leadingNowhere, outlineFromContents, outlineFromHeadings } from './outline.ts';
import { readingByRules } from './reading-by-rules.ts';
import { defaultReading, isNarrated } from './reading.ts';
import type { Reading } from './reading.ts';
import { reshapeChapters } from './reshape-chapters.ts';
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
 *
 * @param rules what the book's settings want otherwise
 * @throws InputError when a rule does not fit the manuscript
 */
export function findChapters(manuscript: Manuscript, rules: ChapterRules = {}): BookText {
  const { blocks, contents, metadata } = manuscript;
  const bookTitle = metadata.title ?? 'Untitled';
  const sections = chooseSections(manuscript, bookTitle);
  const usual = draftChapters(sections, defaultReading, bookTitle);
  const numbers = new Map(usual.map(({ section }, at) => [section, at + 1]));
  const reading = readingByRules(sections, usual, rules);
  const drafts = draftChapters(sections, reading, bookTitle).map(
    ({ title, blocks: read, section }) => {
      const number = numbers.get(section);
      return { title, blocks: read, numbers: number === undefined ? [] : [number] };
    },
  );
  const chapters = reshapeChapters(drafts, rules).map(({ title, blocks: read }, at) => ({
    number: at + 1,
    title,
    blocks: read,
  }));
  const unread = sections.flatMap((section) => skippedOf(section, reading, bookTitle));
  const empty = leadingNowhere(blocks, contents).map(({ title }) => noText(title));
  return { chapters, skipped: [...unread, ...empty] };
}

function chooseSections(manuscript: Manuscript, bookTitle: string): readonly Section[] {
  const { blocks, contents } = manuscript;
  const byContents = findSections(manuscript, outlineFromContents(blocks, contents));
  const listed = draftChapters(byContents, defaultReading, bookTitle).filter(
    ({ section }) => section.isListed,
  );
  return listed.length > 1 ? byContents : findSections(manuscript, outlineFromHeadings(blocks));
}

/** What of a section is not narrated, one entry for each reason in the order they come up. */
function skippedOf(section: Section, reading: Reading, bookTitle: string): readonly Skipped[] {
  const { blocks, title = bookTitle } = section;
  const byReason = new Map<string, Block[]>();
  for (const block of blocks) {
    const reason = reading(section, block);
    if (reason === undefined) continue;
    const unread = byReason.get(reason) ?? [];
    unread.push(block);
    byReason.set(reason, unread);
  }
  const skipped = Array.from(byReason, ([reason, unread]) => ({
    title: titleFromHeadings(unread) ?? title,
    reason,
    words: wordsOf(unread),
  })).filter(({ words }) => words > 0);
  const isNamed = section.title !== undefined && skipReason(section.part) === undefined;
  const isEmpty = isNamed && !isNarrated(section, reading);
  return isEmpty && skipped.length === 0 ? [noText(title)] : skipped;
}

function noText(title: string): Skipped {
  return { title, reason: 'no text', words: 0 };
}
