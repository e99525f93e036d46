import type { Block } from './block.ts';
import { isNarrated, narratedBlocks } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

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
  const last = narrated.findLastIndex((section) => !isLead(section, reading));
  const drafts: DraftChapter[] = [];
  let lead: Block[] = [];
  for (const [at, section] of narrated.entries()) {
    const blocks = [...lead, ...narratedBlocks(section, reading)];
    lead = at < last && isLead(section, reading) ? blocks : [];
    if (lead.length > 0) continue;
    const title = section.title ?? roleTitle(blocks) ?? bookTitle;
    drafts.push({ title, blocks: withoutEndBreaks(blocks), section });
  }
  return drafts;
}

/** Nothing but headings is no chapter: the title of a part, or of the book above its first chapter. */
function isLead(section: Section, reading: Reading): boolean {
  return narratedBlocks(section, reading).every(
    ({ kind }) => kind === 'heading' || kind === 'scene-break',
  );
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
