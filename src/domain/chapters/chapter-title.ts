import { readHeadingLabel } from '../headings/heading-label.ts';
import { isScene } from '../headings/is-subtitle.ts';
import type { Block } from '../manuscript/block.ts';

const MOST_SUBTITLES = 2;

/**
 * The title that the headings at the start of `blocks` give: the first heading, with the ones right
 * under it when it is only a number or a word and a number (`CHAPTER IV.` + `The Door`). A part's
 * heading before the chapter's own is left out; a number that is that of a section, because others
 * follow further on, is not looked at. `undefined` when `blocks` starts without a heading.
 */
export function titleFromHeadings(blocks: readonly Block[]): string | undefined {
  const headings = leadingHeadings(blocks);
  const isSection = (heading: Block): boolean =>
    isChapterLabel(heading.text) && isFollowed(heading, blocks);
  const numbered = headings.findIndex(({ text }) => isChapterLabel(text));
  const isBelow = numbered === -1 || isSection(headings[numbered]!);
  const [main, ...below] = headings.slice(isBelow ? 0 : numbered);
  if (main === undefined) return undefined;
  const sections = below.findIndex((heading) => isScene(heading.text) || isSection(heading));
  const under = sections === -1 ? below : below.slice(0, sections);
  const label = readHeadingLabel(main.text);
  if (label === undefined || label.title !== '') return main.text;
  return [main, ...under.slice(0, MOST_SUBTITLES)].map(({ text }) => text).reduce(joinTitles);
}

function isChapterLabel(text: string): boolean {
  const kind = readHeadingLabel(text)?.kind;
  return kind === 'chapter' || kind === 'bare';
}

/** Whether a later heading of the same level has the next number in the same way of writing. */
function isFollowed(heading: Block, blocks: readonly Block[]): boolean {
  const { series, number = 0 } = readHeadingLabel(heading.text) ?? {};
  return blocks.some(({ kind, level, text }) => {
    if (kind !== 'heading' || level !== heading.level) return false;
    const label = readHeadingLabel(text);
    return label?.series === series && label?.number === number + 1;
  });
}

function leadingHeadings(blocks: readonly Block[]): readonly Block[] {
  const headings: Block[] = [];
  for (const block of blocks)
    if (block.kind === 'heading') headings.push(block);
    else if (block.kind !== 'image' && block.role !== 'page-header') break;
  return headings;
}

function joinTitles(title: string, subtitle: string): string {
  const isOneLine = /[\p{P}]$/u.test(title) || /^\p{Ll}/u.test(subtitle);
  const joint = isOneLine || title.startsWith('第') ? ' ' : '. ';
  return title + joint + subtitle;
}
