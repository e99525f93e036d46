import { matchTitles } from '../headings/match-contents.ts';
import type { Block } from '../manuscript/block.ts';
import type { ContentsEntry } from '../manuscript/manuscript.ts';

/**
 * Finds the places of lines of the contents that all lead to one, as programs make them that cut a
 * book into files and lose the marks inside: where their titles come up, in their order, as
 * headings, else as short paragraphs, before the next place that the contents lead to.
 *
 * @param starts the index of the block that each line leads to, if any
 * @returns by the index of each line that is found, the index of its block
 */
export function tellApart(
  blocks: readonly Block[],
  contents: readonly ContentsEntry[],
  starts: readonly (number | undefined)[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const rising = [...new Set(starts)]
    .filter((start) => start !== undefined)
    .toSorted((one, other) => one - other);
  const ends = new Map(rising.map((start, at) => [start, rising[at + 1] ?? blocks.length]));
  const searched = new Set<number>();
  for (let first = 0; first < contents.length; first += 1) {
    const start = starts[first];
    let after = first + 1;
    while (after < contents.length && starts[after] === start) after += 1;
    if (start !== undefined && after - first > 1 && !searched.has(start)) {
      searched.add(start);
      const titles = contents.slice(first, after).map(({ title }) => title);
      const places = findTitles(titles, blocks.slice(start, ends.get(start)));
      for (const [at, place] of places) found.set(first + at, start + place);
    }
    first = after - 1;
  }
  return found;
}

function findTitles(
  titles: readonly string[],
  blocks: readonly Block[],
): ReadonlyMap<number, number> {
  const linesOf = ({ text, role }: Block): readonly string[] =>
    role === 'toc' || text === '' ? [] : text.split('\n');
  const asHeadings = matchTitles(
    titles,
    blocks.map((block) => (block.kind === 'heading' ? linesOf(block) : [])),
  );
  return asHeadings.size === titles.length
    ? asHeadings
    : larger(asHeadings, matchTitles(titles, blocks.map(linesOf)));
}

function larger<Found extends ReadonlyMap<number, number>>(one: Found, other: Found): Found {
  return other.size > one.size ? other : one;
}
