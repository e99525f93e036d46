/**
 * The words that two sequences have in common in the same order, as many as there are: pairs of
 * places. Words at both ends that agree are taken first; of the rest, Hirschberg's way of finding
 * the longest common subsequence, in memory of two rows.
 */
export function commonWords(
  one: Int32Array,
  other: Int32Array,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  divide({ one, other, pairs }, [0, one.length], [0, other.length]);
  return pairs;
}

interface Search {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly pairs: [number, number][];
}

type Stretch = readonly [from: number, to: number];

function divide(search: Search, [oneFrom, oneTo]: Stretch, [otherFrom, otherTo]: Stretch): void {
  const { one, other, pairs } = search;
  let from = oneFrom;
  let start = otherFrom;
  while (from < oneTo && start < otherTo && one[from] === other[start])
    pairs.push([from++, start++]);
  let to = oneTo;
  let end = otherTo;
  while (to > from && end > start && one[to - 1] === other[end - 1]) {
    to -= 1;
    end -= 1;
  }
  if (to - from === 1) {
    const at = other.subarray(start, end).indexOf(one[from]!);
    if (at >= 0) pairs.push([from, start + at]);
  } else if (to > from && end > start) {
    const middle = (from + to) >> 1;
    const cut = bestCut(search, [from, middle, to], [start, end]);
    divide(search, [from, middle], [start, cut]);
    divide(search, [middle, to], [cut, end]);
  }
  for (; to < oneTo; to++, end++) pairs.push([to, end]);
}

/** Where to part the second sequence, so that both halves of the first keep most in common. */
function bestCut(
  { one, other }: Search,
  [from, middle, to]: readonly [number, number, number],
  [start, end]: Stretch,
): number {
  const width = end - start;
  let before = new Uint32Array(width + 1);
  for (let at = from; at < middle; at++) {
    const next = new Uint32Array(width + 1);
    for (let place = 0; place < width; place++)
      next[place + 1] =
        one[at] === other[start + place]
          ? before[place]! + 1
          : Math.max(before[place + 1]!, next[place]!);
    before = next;
  }
  let after = new Uint32Array(width + 1);
  for (let at = to - 1; at >= middle; at--) {
    const next = new Uint32Array(width + 1);
    for (let place = width - 1; place >= 0; place--)
      next[place] =
        one[at] === other[start + place]
          ? after[place + 1]! + 1
          : Math.max(after[place]!, next[place + 1]!);
    after = next;
  }
  let best = 0;
  for (let place = 0; place <= width; place++)
    if (before[place]! + after[place]! > before[best]! + after[best]!) best = place;
  return start + best;
}
