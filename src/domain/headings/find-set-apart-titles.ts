import type { Block } from '../manuscript/block.ts';
import { countWords, hasWords } from '../text/count-words.ts';
import { isSceneBreak } from '../text/is-scene-break.ts';

/** Lines set apart in a row, and how much text follows before the next such lines. */
interface Group {
  readonly lines: number[];
  wordsAfter: number;
}

const FEWEST_CHAPTERS = 3;
const WORDS_OF_A_CHAPTER = 150;
const LONGEST_TITLE = 120;
/** An author's name under the title of a manuscript. */
export const BYLINE = /^(?:by|von|par|av|af|de|por|di|door)\s+\p{Lu}[\p{L}.'’ -]+$|^(?:by|von)$/iu;

/**
 * Finds chapter titles without numbers: short lines set apart that come up regularly (three times or
 * more) with a long stretch of text under each.
 *
 * @returns indices of blocks; `titles` of the titles, `subtitles` of second lines where most have one
 */
export function findSetApartTitles(
  blocks: readonly Block[],
  setApart: ReadonlySet<Block>,
): { readonly titles: readonly number[]; readonly subtitles: readonly number[] } {
  const groups = groupLines(blocks, setApart);
  const first = groups.findIndex(isLong);
  const long = groups.filter(isLong);
  if (first === -1 || long.length < FEWEST_CHAPTERS || 2 * long.length < groups.length - first)
    return { titles: [], subtitles: [] };
  const withSubtitle = long.filter(({ lines }) => lines.length > 1).length;
  const linesOfTitle = 3 * withSubtitle >= 2 * long.length ? 2 : 1;
  const heads = long.map(({ lines }) => lines.slice(-linesOfTitle));
  return { titles: heads.map((lines) => lines[0]!), subtitles: heads.flatMap((l) => l.slice(1)) };
}

function groupLines(blocks: readonly Block[], setApart: ReadonlySet<Block>): readonly Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'image' || block.kind === 'note' || !hasWords(block.text)) continue;
    if (isTitleLine(block, setApart)) {
      if (isOpen) groups.at(-1)!.lines.push(at);
      else groups.push({ lines: [at], wordsAfter: 0 });
      isOpen = true;
    } else {
      isOpen = isOpen && BYLINE.test(block.text);
      const last = groups.at(-1);
      if (last !== undefined) last.wordsAfter += countWords(block.text);
    }
  }
  return groups;
}

function isTitleLine(block: Block, setApart: ReadonlySet<Block>): boolean {
  const { kind, text, role } = block;
  if (role !== undefined || text.length > LONGEST_TITLE) return false;
  const isApart = kind === 'heading' || (kind === 'paragraph' && setApart.has(block));
  return isApart && !isSceneBreak(text) && !BYLINE.test(text);
}

function isLong({ wordsAfter }: Group): boolean {
  return wordsAfter >= WORDS_OF_A_CHAPTER;
}
