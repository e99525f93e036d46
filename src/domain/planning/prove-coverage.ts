import type { Block } from '../manuscript/block.ts';

/** A chapter's text as it was read, and as it was cut. */
export interface CutChapter {
  readonly title: string;
  readonly blocks: readonly Pick<Block, 'text'>[];
  readonly segments: readonly { readonly text: string }[];
}

const SHOWN = 40;

/**
 * Proves that a chapter's segments, joined, are its narratable text, letter for letter. A stretch of
 * signs alone, which nobody could speak, may be missing.
 *
 * @returns a sentence about the first place where they differ; `undefined` when they do not
 */
export function proveCoverage({ title, blocks, segments }: CutChapter): string | undefined {
  const text = lettersOf(blocks);
  const cut = lettersOf(segments);
  if (text === cut) return undefined;
  const at = firstDifference(text, cut);
  return `The segments of “${title}” are not its text from “${text.slice(at, at + SHOWN)}” on: this is a fault in Lectern, and these words would be missing or doubled.`;
}

function lettersOf(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')).join('');
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
