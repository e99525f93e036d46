/**
 * Letters to change, add or leave out to make one text of another (Levenshtein's distance): for
 * each beginning of `other`, from none of it to all of it.
 */
export function editDistances(one: string, other: string): readonly number[] {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to++) {
      const replaced = row[to]! + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(replaced, row[to + 1]! + 1, next[to]! + 1));
    }
    row = next;
  }
  return row;
}
