import { plainWords } from '../book-parts/name-book-part.ts';
import type { Block } from '../manuscript/block.ts';
import { readHeadingLabel } from './heading-label.ts';

const LONGEST_LINE = 200;
const FEWEST_LINES = 3;
/** Lines between two that repeat titles, such as a part's name or an author's. */
const MOST_BETWEEN = 2;
/** A page number after dots, a gap or, where white space was collapsed, a single space. */
const PAGE_NUMBER = /[\s.…·_]+(?:\d{1,4}|[ivxlc]+)$/i;

/**
 * Gives role `toc` to a list of contents that nothing marks as one: three lines or more, close
 * together, that repeat the titles of headings further on, with or without page numbers.
 */
export function markContentsList(blocks: readonly Block[]): readonly Block[] {
  const lastPlaces = placesOfTitles(blocks);
  const runs: number[][] = [];
  for (const [at, block] of blocks.entries()) {
    if (!isLine(block) || !repeatsTitle(block.text, at, lastPlaces)) continue;
    const run = runs.at(-1);
    const isNear = run !== undefined && at - run.at(-1)! <= MOST_BETWEEN + 1;
    if (isNear && blocks.slice(run.at(-1)! + 1, at).every(isLine)) run.push(at);
    else runs.push([at]);
  }
  const listed = new Set(
    runs
      .filter((run) => run.length >= FEWEST_LINES)
      .flatMap((run) => blocks.slice(run[0], run.at(-1)! + 1)),
  );
  return listed.size === 0
    ? blocks
    : blocks.map((block) => (listed.has(block) ? { ...block, role: 'toc' } : block));
}

/** The last place of each title, alone and with the subtitle under it. */
function placesOfTitles(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let above = '';
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind === 'heading') for (const key of keysOf(text)) places.set(key, at);
    if (kind === 'heading' && above !== '') places.set(plainWords(`${above} ${text}`), at);
    above = kind === 'heading' ? text : '';
  }
  return places;
}

function repeatsTitle(text: string, at: number, lastPlaces: ReadonlyMap<string, number>): boolean {
  const keys = [...keysOf(text), ...keysOf(text.replace(PAGE_NUMBER, ''))];
  return keys.some((key) => (lastPlaces.get(key) ?? -1) > at);
}

function keysOf(text: string): readonly string[] {
  const title = readHeadingLabel(text)?.title ?? '';
  return [plainWords(text), plainWords(title)].filter((key) => key !== '');
}

function isLine({ kind, text, role }: Block): boolean {
  return kind !== 'heading' && kind !== 'note' && role === undefined && text.length <= LONGEST_LINE;
}
