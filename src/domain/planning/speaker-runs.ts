import type { Block } from '../manuscript/block.ts';
import { hasWords } from '../text/count-words.ts';

/** A stretch of a block's text that one speaker has. */
export interface SpeakerRun {
  readonly text: string;
  /** Absent: whoever reads the chapter. */
  readonly speaker?: string;
}

/**
 * Parts a block's text where its speaker changes; joined, the runs are the text again. Marks that
 * overlap an earlier one or hold nothing are passed over, and a run without a word, such as a lone
 * quotation mark, goes to the run before it, or else after it.
 */
export function speakerRuns({ text, voices = [] }: Pick<Block, 'text' | 'voices'>): SpeakerRun[] {
  const runs: SpeakerRun[] = [];
  let at = 0;
  const add = (end: number, speaker?: string): void => {
    if (end > at)
      runs.push({ text: text.slice(at, end), ...(speaker === undefined ? {} : { speaker }) });
    at = Math.max(at, end);
  };
  for (const { start, end, speaker } of voices) {
    const [from, to] = [start, end].map((offset) => wholeCharacter(text, offset));
    // An offset that is no number is neither.
    if (from === undefined || to === undefined || !(from >= at && to > from)) continue;
    add(from);
    add(to, speaker);
  }
  add(text.length);
  return withWords(runs);
}

/** An offset inside the text that does not part the two units of one character. */
function wholeCharacter(text: string, offset: number): number {
  const inside = Math.max(0, Math.min(offset, text.length));
  const parts = /^[\uDC00-\uDFFF]/.test(text.slice(inside, inside + 1));
  return parts && /[\uD800-\uDBFF]$/.test(text.slice(inside - 1, inside)) ? inside - 1 : inside;
}

function withWords(runs: readonly SpeakerRun[]): SpeakerRun[] {
  const kept: SpeakerRun[] = [];
  let lead = '';
  for (const run of runs) {
    const before = kept.at(-1);
    const joins = before !== undefined && (!hasWords(run.text) || before.speaker === run.speaker);
    if (joins) kept[kept.length - 1] = { ...before, text: before.text + run.text };
    else if (hasWords(run.text)) {
      kept.push({ ...run, text: lead + run.text });
      lead = '';
    } else lead += run.text;
  }
  return lead === '' ? kept : [...kept, { text: lead }];
}
