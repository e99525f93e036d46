import type { Block } from './block.ts';
import { readHeadingLabel } from './heading-label.ts';

const MOST_SUBTITLES = 2;

/**
 * The title that the headings at the start of `blocks` give: the first heading, with the ones right
 * under it when it is only a number or a word and a number (`CHAPTER IV.` + `The Door`). A part's
 * heading before the chapter's own is left out. `undefined` when `blocks` starts without a heading.
 */
export function titleFromHeadings(blocks: readonly Block[]): string | undefined {
  const headings = leadingHeadings(blocks);
  const numbered = headings.findIndex(({ text }) => isChapterLabel(text));
  const [main, ...under] = headings.slice(Math.max(0, numbered));
  if (main === undefined) return undefined;
  const label = readHeadingLabel(main.text);
  if (label === undefined || label.title !== '') return main.text;
  return [main, ...under.slice(0, MOST_SUBTITLES)].map(({ text }) => text).reduce(joinTitles);
}

function isChapterLabel(text: string): boolean {
  const kind = readHeadingLabel(text)?.kind;
  return kind === 'chapter' || kind === 'bare';
}

function leadingHeadings(blocks: readonly Block[]): readonly Block[] {
  const spoken = blocks.filter(({ kind }) => kind !== 'image');
  const end = spoken.findIndex(({ kind }) => kind !== 'heading');
  return end === -1 ? spoken : spoken.slice(0, end);
}

function joinTitles(title: string, subtitle: string): string {
  const joint = /[\p{P}]$/u.test(title) || title.startsWith('第') ? ' ' : '. ';
  return title + joint + subtitle;
}
