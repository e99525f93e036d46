/**
 * The indices of a longest strictly rising run of numbers, not necessarily side by side: of
 * `[3, 1, 2]` it is `[1, 2]`. Takes n log n steps.
 */
export function longestRising(numbers: readonly number[]): readonly number[] {
  const before: number[] = [];
  /** At each length less one, the index of the smallest number that a run of that length ends with. */
  const ends: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : ends[low - 1]!);
    ends[low] = index;
  }
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index]!) run.push(index);
  return run.toReversed();
}
