import type { Sides } from './find-variants.ts';
import type { Step } from './step.ts';
import type { Word } from './word.ts';

/** Where a text and what was said part; the ends are excluded, and one side may be empty. */
export type Difference = Omit<Step, 'agreement'>;

/** More words in common than this between two differences are no chance. */
const mostBetween = 8;

/**
 * The stretches where both sides differ. Two that are parted only by words which could as well
 * belong to the other side of one of them are one: in “Sure, here is the text: the door”, the first
 * `the` is no word of the text.
 */
export function findDifferences(steps: readonly Step[], sides: Sides): Difference[] {
  const found: Difference[] = [];
  for (const step of steps) {
    if (step.agreement !== 'none') continue;
    const last = found.at(-1);
    const isNext = last?.textTo === step.textFrom && last.saidTo === step.saidFrom;
    const joined = isNext
      ? joinTo(last, step)
      : last === undefined
        ? undefined
        : slide(last, step, sides);
    if (joined !== undefined) found.pop();
    found.push(joined ?? pick(step));
  }
  // Longer differences grow step by step; what they slide over shows only when they are whole.
  return found.reduce<Difference[]>((all, difference) => {
    const last = all.at(-1);
    const joined = last === undefined ? undefined : slide(last, difference, sides);
    if (joined === undefined) return [...all, difference];
    return [...all.slice(0, -1), joined];
  }, []);
}

function pick({ textFrom, textTo, saidFrom, saidTo }: Difference): Difference {
  return { textFrom, textTo, saidFrom, saidTo };
}

function joinTo(one: Difference, next: Difference): Difference {
  return { ...pick(one), textTo: next.textTo, saidTo: next.saidTo };
}

function slide(one: Difference, next: Difference, { text, said }: Sides): Difference | undefined {
  const between = next.textFrom - one.textTo;
  if (between > mostBetween || next.saidFrom - one.saidTo !== between) return undefined;
  const isAdded = (it: Difference): boolean => it.textFrom === it.textTo;
  const isMissing = (it: Difference): boolean => it.saidFrom === it.saidTo;
  if (isAdded(next) && repeats(said, next.saidFrom - between, next.saidTo - between, between))
    return { ...pick(one), saidTo: next.saidTo - between };
  if (isMissing(next) && repeats(text, next.textFrom - between, next.textTo - between, between))
    return { ...pick(one), textTo: next.textTo - between };
  if (isAdded(one) && repeats(said, one.saidFrom, one.saidTo, between))
    return { ...pick(next), saidFrom: one.saidFrom + between };
  if (isMissing(one) && repeats(text, one.textFrom, one.textTo, between))
    return { ...pick(next), textFrom: one.textFrom + between };
  return undefined;
}

function repeats(words: readonly Word[], one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++)
    if (words[one + at]?.key !== words[other + at]?.key) return false;
  return true;
}
