import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

import { type Pauses, pauseAfter } from '#src/domain/planning/boundary.ts';
import type { PlannedChapter } from '#src/domain/planning/plan.ts';
import type { Segment } from '#src/domain/planning/segment.ts';
import { type DescribedChange, describeChanges } from '#src/domain/spoken-text/describe-changes.ts';

import { fillTo } from '../columns.ts';
import { counted } from '../format.ts';

const gap = ' │ ';
const narrowest = 24;

/**
 * A chapter's segments with what is printed beside what is spoken, and under each what was changed
 * and by which rule.
 *
 * @param width columns of the terminal
 */
export function planText(
  { number, title, words, segments }: PlannedChapter,
  { pauses, width }: { readonly pauses: Pauses; readonly width: number },
): string {
  const column = Math.max(narrowest, Math.floor((width - stringWidth(gap)) / 2));
  const counts = [counted(words, 'word'), counted(segments.length, 'segment')].join(', ');
  return [
    `Chapter ${number}: ${title} (${counts})`,
    ...segments.flatMap((segment) => [
      '',
      heading(segment, pauses),
      ...sideBySide(segment.text, segment.spoken, column),
      ...describeChanges(segment.text, segment).map(describeChange),
    ]),
  ].join('\n');
}

function heading({ id, speaker, boundary }: Segment, pauses: Pauses): string {
  const voice = speaker === undefined ? '' : `, spoken by ${speaker}`;
  return `[${id}${voice}, then ${pauseAfter(boundary, pauses)} s]`;
}

function sideBySide(original: string, spoken: string, column: number): string[] {
  const left = lines(original, column);
  const right = lines(spoken, column);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${fillTo(left[at] ?? '', column)}${gap}${right[at] ?? ''}`.trimEnd(),
  );
}

function lines(text: string, column: number): string[] {
  return wrapAnsi(visible(text), column, { hard: true }).split('\n');
}

function describeChange({ original, spoken, rules }: DescribedChange): string {
  const to = spoken.trim() === '' ? 'not at all' : `“${visible(spoken)}”`;
  return `  “${visible(original)}” is spoken ${to} (${rules.join(', ')})`;
}

/** With characters that nobody sees, or that would command the terminal, written as their numbers. */
function visible(text: string): string {
  return text.replaceAll(
    /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu,
    (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
