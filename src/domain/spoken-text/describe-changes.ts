import type { SpokenChange, SpokenText } from './spoken-text.ts';

/** Words as printed and as spoken, side by side. */
export interface DescribedChange {
  readonly original: string;
  /** Empty when nothing is said for them. */
  readonly spoken: string;
  /** Who changed them, each once. */
  readonly rules: readonly SpokenChange['rule'][];
}

/** Characters of a word that are shown beside what changed in it; some scripts have no spaces. */
const mostAround = 24;

/** The changes for people to read: whole words, and changes of one word together. In order. */
export function describeChanges(text: string, { spoken, changes }: SpokenText): DescribedChange[] {
  const described: DescribedChange[] = [];
  for (let at = 0; at < changes.length;) {
    const first = at;
    while (at + 1 < changes.length && isOneWord(text, changes[at], changes[at + 1])) at += 1;
    const [from, to] = [changes[first], changes[at]];
    at += 1;
    if (from === undefined || to === undefined) break;
    const before = text.slice(changes[first - 1]?.end ?? 0, from.start);
    const after = text.slice(to.end, Math.min(changes[at]?.start ?? Infinity, to.end + mostAround));
    const left = /\S*$/.exec(before.slice(-mostAround))?.[0].length ?? 0;
    const right = /^\S*/.exec(after)?.[0].length ?? 0;
    described.push({
      original: text.slice(from.start - left, to.end + right),
      spoken: spoken.slice(from.spokenStart - left, to.spokenEnd + right),
      rules: [...new Set(changes.slice(first, at).map(({ rule }) => rule))],
    });
  }
  return described;
}

function isOneWord(
  text: string,
  one: SpokenChange | undefined,
  next: SpokenChange | undefined,
): boolean {
  if (one === undefined || next === undefined || next.start - one.end > mostAround) return false;
  return !/\s/.test(text.slice(one.end, next.start));
}
