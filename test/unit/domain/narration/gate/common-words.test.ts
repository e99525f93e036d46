import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import { commonWords } from '#src/domain/narration/gate/words/common-words.ts';

/** Length of the longest common subsequence, by its definition. */
function longest(one: readonly number[], other: readonly number[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  const without = longest(rest, other);
  return at < 0 ? without : Math.max(without, 1 + longest(rest, other.slice(at + 1)));
}

test('finds as many words in common as there are, in order on both sides', () => {
  const words = fc.array(fc.nat({ max: 3 }), { maxLength: 10 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const pairs = commonWords(Int32Array.from(one), Int32Array.from(other));
      expect(pairs).toHaveLength(longest(one, other));
      for (const [at, [first, second]] of pairs.entries()) {
        expect(one[first]).toBe(other[second]);
        const [before, beside] = pairs[at - 1] ?? [-1, -1];
        expect(first > before && second > beside).toBe(true);
      }
    }),
  );
});
