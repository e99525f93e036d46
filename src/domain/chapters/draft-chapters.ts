import { readHeadingLabel } from '../headings/heading-label.ts';
import { wordsOf } from '../manuscript/block-words.ts';
import type { Block } from '../manuscript/block.ts';
import { isNarrated, narratedBlocks } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

const WORDS_OF_A_MOTTO = 100;

/** A chapter before it is numbered. */
export interface DraftChapter {
  readonly title: string;
  /** What is read aloud, without scene breaks at either end. */
  readonly blocks: readonly Block[];
  /** The section it is made of, without the part's page that opens it. */
  readonly section: Section;
}

/**
 * The chapters that the narrated sections of a book are. A part's own page, which holds nothing but
 * headings, opens the next chapter.
 */
export function draftChapters(
  sections: readonly Section[],
  reading: Reading,
  bookTitle: string,
): readonly DraftChapter[] {
  const narrated = sections.filter((section) => isNarrated(section, reading));
  const last = narrated.findLastIndex((section, at) => !isLead(section, reading, at === 0));
  const drafts: DraftChapter[] = [];
  let lead: Block[] = [];
  for (const [at, section] of narrated.entries()) {
    const blocks = [...lead, ...narratedBlocks(section, reading)];
    lead = at < last && isLead(section, reading, at === 0) ? blocks : [];
    if (lead.length > 0) continue;
    const title = section.title ?? roleTitle(blocks) ?? bookTitle;
    drafts.push({ title, blocks: withoutEndBreaks(blocks), section });
  }
  return drafts;
}

/**
 * Nothing but headings is no chapter: the title of a part, or of the book above its first chapter.
 * Nor are a few words before the first heading that nothing names, such as a motto.
 */
function isLead(section: Section, reading: Reading, isFirst: boolean): boolean {
  const blocks = narratedBlocks(section, reading);
  if (blocks.every(({ kind }) => kind === 'heading' || kind === 'scene-break'))
    return section.opens === true || !isChapterLabel(section.title ?? '');
  const isNameless = section.title === undefined && roleTitle(blocks) === undefined;
  return isFirst && isNameless && wordsOf(blocks) <= WORDS_OF_A_MOTTO;
}

/** A chapter that is called one is one even without text. */
function isChapterLabel(title: string): boolean {
  const kind = readHeadingLabel(title)?.kind;
  return kind === 'chapter' || kind === 'bare';
}

/** A page without a heading, such as a dedication, is called by what part of the book it is. */
function roleTitle([first]: readonly Block[]): string | undefined {
  const { role } = first ?? {};
  if (role === undefined || role === 'chapter') return undefined;
  return role.charAt(0).toUpperCase() + role.slice(1).replaceAll('-', ' ');
}

/** Blocks without the scene breaks at either end: there is a pause between chapters anyway. */
export function withoutEndBreaks(blocks: readonly Block[]): readonly Block[] {
  const isSpoken = ({ kind }: Block): boolean => kind !== 'scene-break';
  return blocks.slice(blocks.findIndex(isSpoken), blocks.findLastIndex(isSpoken) + 1);
}
