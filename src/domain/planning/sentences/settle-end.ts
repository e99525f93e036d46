import type { ProposedEnd } from './propose-ends.ts';

/** Signs that open only. `»` and the straight ones may do both. */
const OPENER = /[\p{Ps}“‘‚„«‹]/u;
/** Signs that close although a space stands before them: `« Quoi ! »`, `’ ”`. */
const SPACED_CLOSERS = /[”’»›)\]}」』】》〉）]+(?=[\s,;:.!?…—–-]|$)\s*/uy;

/**
 * Moves a proposed end to where the sentence is really over. Unicode counts every bracket and
 * quotation mark after a full stop to the sentence before; without a space in between, one that opens
 * belongs to the next (`雨だ。「止んだ。」`). And one that closes after a space belongs to the one before.
 */
export function settleEnd(text: string, { visibleEnd, end }: ProposedEnd): ProposedEnd {
  if (visibleEnd === end) {
    let at = end;
    while (at > 0 && at < text.length && OPENER.test(text.charAt(at - 1))) at -= 1;
    return { visibleEnd: at, end: at };
  }
  let settled: ProposedEnd = { visibleEnd, end };
  for (;;) {
    SPACED_CLOSERS.lastIndex = settled.end;
    const closers = SPACED_CLOSERS.exec(text)?.[0];
    if (closers === undefined) return settled;
    settled = {
      visibleEnd: settled.end + closers.trimEnd().length,
      end: settled.end + closers.length,
    };
  }
}
