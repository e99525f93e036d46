import { commonWords } from './common-words.ts';
import type { Sides } from './find-variants.ts';
import type { Step } from './step.ts';
import { type Window, walkWindow } from './walk-window.ts';

/** Fewer words in common between two differences may be there by chance. */
const fewestBetween = 4;
/** Words in common around a difference that are looked at again with it: `one` of `one and one`. */
const around = 2;
/** A stretch with more pairs of words is another text altogether; it is not searched for variants. */
const mostPairs = 60_000;

type Pair = readonly [text: number, said: number];

/**
 * Goes through a text and what was said side by side: first the words that both have, in order, then
 * each stretch between them word by word.
 */
export function alignWords(sides: Sides): Step[] {
  const pairs = commonWords(...numbered(sides));
  const steps: Step[] = [];
  let next = 0;
  for (const { first, last } of gapsBetween(pairs, sides)) {
    for (; next < first; next++) steps.push(sameStep(pairs[next]!));
    next = last;
    const [textFrom, saidFrom] = first === 0 ? [0, 0] : pairs[first - 1]!.map((at) => at + 1);
    const [textTo, saidTo] = pairs[last] ?? [sides.text.length, sides.said.length];
    steps.push(...walk(sides, { textFrom: textFrom!, saidFrom: saidFrom!, textTo, saidTo }));
  }
  for (; next < pairs.length; next++) steps.push(sameStep(pairs[next]!));
  return steps;
}

function walk(sides: Sides, window: Window): Step[] {
  const { textFrom, textTo, saidFrom, saidTo } = window;
  if ((textTo - textFrom) * (saidTo - saidFrom) <= mostPairs) return walkWindow(sides, window);
  return [
    { agreement: 'none', textFrom, textTo, saidFrom, saidTo: saidFrom },
    { agreement: 'none', textFrom: textTo, textTo, saidFrom, saidTo },
  ];
}

function sameStep([text, said]: Pair): Step {
  return { agreement: 'same', textFrom: text, textTo: text + 1, saidFrom: said, saidTo: said + 1 };
}

/** The words of both sides as numbers; the same word has the same one. */
function numbered({ text, said }: Sides): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: { readonly key: string }): number => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return [Int32Array.from(text, numberOf), Int32Array.from(said, numberOf)];
}

/** The pairs that a stretch with differences takes in: from `first` to before `last`. */
interface Gap {
  readonly first: number;
  readonly last: number;
}

/** Where words stand that are not in common, with a few of those around, and joined where they are near. */
function gapsBetween(pairs: readonly Pair[], { text, said }: Sides): Gap[] {
  const gaps: { first: number; last: number }[] = [];
  let before: Pair = [-1, -1];
  for (const [at, pair] of [...pairs, [text.length, said.length] as const].entries()) {
    if (pair[0] > before[0] + 1 || pair[1] > before[1] + 1) {
      const latest = gaps.at(-1);
      if (latest !== undefined && at - latest.last < fewestBetween) latest.last = at;
      else gaps.push({ first: at, last: at });
    }
    before = pair;
  }
  return gaps.map(({ first, last }) => ({
    first: Math.max(0, first - around),
    last: Math.min(pairs.length, last + around),
  }));
}
