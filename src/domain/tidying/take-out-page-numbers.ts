import { blockWords } from '../manuscript/block-words.ts';
import type { Block } from '../manuscript/block.ts';

/** A number of the printed book's page: `[Pg 12]`, `{12}`, `[12]`, or the digits alone. */
const CANDIDATE =
  /[[{](?:(?:pg|page|p|s|seite|sida|pág|стр)\.? ?)?(\d{1,4})[\]}]|(?<![^\s])(\d{1,4})(?![^\s])/giu;
const FEWEST_PAGES = 20;
/** A page without a number, such as a picture's, leaves a gap. */
const LARGEST_STEP = 3;
const WORDS_OF_A_PAGE = { fewest: 60, most: 900 };
/** How much longer or shorter than the usual page one may be. */
const MOST_UNLIKE = 4;
const SHARE_ALIKE = 0.8;
/** So many of the places where a number stood before are looked at. */
const MOST_PLACES = 3;
const LONGEST_BLOCK = 200_000;

interface Candidate {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** Words of the book before it. */
  readonly words: number;
  /** Whether it stands in the middle of a block's text or in brackets. */
  readonly isInText: boolean;
}

interface Chain {
  readonly last: Candidate;
  readonly length: number;
  readonly before: Chain | undefined;
}

/**
 * Takes out the page numbers that a printed book left in the text where its markup was lost: numbers
 * that rise by one or a little more at even distances all through the book, most of them in the middle
 * of sentences. One that is a paragraph of its own has role `page-header` instead. Linear in the text.
 */
export function takeOutPageNumbers(blocks: readonly Block[]): readonly Block[] {
  const pages = longestRun(findCandidates(blocks));
  if (!arePages(pages)) return blocks;
  const byBlock = Map.groupBy(pages, ({ at }) => at);
  return blocks.map((block, at) => {
    const marks = byBlock.get(at);
    return marks === undefined ? block : without(block, marks);
  });
}

function findCandidates(blocks: readonly Block[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let words = 0;
  for (const [at, block] of blocks.entries()) {
    const { kind, text, role, voices } = block;
    const isText = kind !== 'image' && kind !== 'table' && kind !== 'note' && role === undefined;
    if (isText && voices === undefined && text.length <= LONGEST_BLOCK && /\d/.test(text))
      for (const match of text.matchAll(CANDIDATE)) {
        const [mark, bracketed, bare] = match;
        const end = match.index + mark.length;
        candidates.push({
          at,
          start: match.index,
          end,
          number: Number(bracketed ?? bare),
          words: words + Math.round((blockWords(block) * match.index) / text.length),
          isInText: bracketed !== undefined || (match.index > 0 && end < text.length),
        });
      }
    words += blockWords(block);
  }
  return candidates;
}

/** The longest run of numbers that rise with about a page of words between each two. */
function longestRun(candidates: readonly Candidate[]): readonly Candidate[] {
  const endingAt = new Map<number, Chain[]>();
  let best: Chain | undefined;
  for (const last of candidates) {
    let chain: Chain = { last, length: 1, before: undefined };
    for (let step = 1; step <= LARGEST_STEP; step += 1)
      for (const before of endingAt.get(last.number - step) ?? []) {
        const words = (last.words - before.last.words) / step;
        const isPage = words >= WORDS_OF_A_PAGE.fewest / 2 && words <= WORDS_OF_A_PAGE.most;
        if (isPage && before.length >= chain.length)
          chain = { last, length: before.length + 1, before };
      }
    const places = endingAt.get(last.number) ?? [];
    endingAt.set(last.number, [...places.slice(1 - MOST_PLACES), chain]);
    if (chain.length > (best?.length ?? 0)) best = chain;
  }
  const run: Candidate[] = [];
  for (let chain = best; chain !== undefined; chain = chain.before) run.push(chain.last);
  return run.toReversed();
}

function arePages(run: readonly Candidate[]): boolean {
  if (run.length < FEWEST_PAGES) return false;
  const lengths = run.slice(1).map(({ number, words }, index) => {
    const before = run[index]!;
    return (words - before.words) / (number - before.number);
  });
  const usual = lengths.toSorted((one, other) => one - other)[lengths.length >> 1]!;
  const alike = lengths.filter(
    (length) => length * MOST_UNLIKE >= usual && length <= usual * MOST_UNLIKE,
  );
  return (
    usual >= WORDS_OF_A_PAGE.fewest &&
    alike.length >= SHARE_ALIKE * lengths.length &&
    2 * run.filter(({ isInText }) => isInText).length > run.length
  );
}

function without(block: Block, marks: readonly Candidate[]): Block {
  const { text } = block;
  const [first] = marks;
  if (marks.length === 1 && first!.end - first!.start === text.length)
    return { ...withoutLevel(block), kind: 'paragraph', role: 'page-header' };
  let rest = '';
  let from = 0;
  for (const { start, end } of marks) {
    const before = text.slice(from, start);
    const hasSpace = /\s$/u.test(before) && /^\s/u.test(text.slice(end, end + 1));
    rest += hasSpace ? before.trimEnd() : before;
    from = end;
  }
  return { ...block, text: (rest + text.slice(from)).trim() };
}

function withoutLevel({ level: _level, ...block }: Block): Block {
  return block;
}
