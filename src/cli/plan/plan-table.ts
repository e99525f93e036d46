import type { Estimate } from '#src/domain/planning/estimate.ts';
import type { Plan } from '#src/domain/planning/plan.ts';

import { formatDuration, formatMoney } from '../format.ts';

const titleWidth = 44;

/** The plan as people read it. */
export function planTable(plan: Plan, estimate: Estimate): string {
  const { book, chapters, skipped, warnings } = plan;
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const by = book.creators.length === 0 ? '' : ` by ${book.creators.join(', ')}`;
  const segments = chapters.reduce((sum, chapter) => sum + chapter.segments.length, 0);
  return [
    `${book.title}${by} (${book.language})`,
    '',
    row('', 'chapter', 'words', 'segments'),
    ...chapters.map((chapter) =>
      row(`${chapter.number}`, chapter.title, `${chapter.words}`, `${chapter.segments.length}`),
    ),
    row('', 'together', `${words}`, `${segments}`),
    '',
    ...(skipped.length === 0 ? [] : ['Skipped:']),
    ...skipped.map((one) => `  ${cut(one.title)} (${one.words} words): ${one.reason}`),
    ...warnings.map((warning) => `Note: ${warning}`),
    `About ${formatDuration(estimate.seconds)} of audio, ${formatMoney(estimate.usd)} with ${estimate.model}.`,
  ].join('\n');
}

function row(number: string, title: string, words: string, segments: string): string {
  return `${number.padStart(4)}  ${cut(title).padEnd(titleWidth)}${words.padStart(8)}${segments.padStart(10)}`;
}

function cut(title: string): string {
  return title.length <= titleWidth ? title : `${title.slice(0, titleWidth - 1)}…`;
}
