import type { Edit } from '../edit.ts';

/** A place where an entry occurs. */
export interface LexiconMatch extends Edit {
  /** The place of the entry in the lexicon; of two that match the same words the lower wins. */
  readonly rank: number;
}

/**
 * Chooses among matches: the longest first, then the entry that stands first, then the match that
 * begins first. What overlaps one that was chosen is left out.
 */
export function chooseMatches(matches: readonly LexiconMatch[], textLength: number): Edit[] {
  if (matches.length < 2) return [...matches];
  const length = ({ start, end }: Edit): number => end - start;
  const best = matches.toSorted(
    (one, other) => length(other) - length(one) || one.rank - other.rank || one.start - other.start,
  );
  const isTaken = new Uint8Array(textLength);
  const chosen = best.filter(({ start, end }) => {
    // A match is no longer than those before it: what they overlap, they cover at one end.
    if (isTaken[start] === 1 || isTaken[end - 1] === 1) return false;
    isTaken.fill(1, start, end);
    return true;
  });
  return chosen.toSorted((one, other) => one.start - other.start);
}
