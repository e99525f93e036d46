import type { Skipped } from '#src/domain/chapters/chapter.ts';
import type { Estimate } from '#src/domain/planning/estimate.ts';
import type { Coverage, Plan, PlannedChapter } from '#src/domain/planning/plan.ts';
import { plainLine } from '#src/domain/text/plain-line.ts';

import { cutTo, fillTo } from '../columns.ts';
import { formatCount, formatDuration, formatMoney } from '../format.ts';

/** Columns of a title: what is left beside the figures, within reason. */
const titleColumns = { fewest: 16, most: 44 };
const figureColumns = 45;
const mostRowsOfAReason = 4;

/**
 * The plan as people read it: chapters with what each comes to, what is skipped and why, the proof
 * that no word is missing, and what they should look at.
 *
 * @param estimateOf what some of the chapters come to
 * @param width columns of the terminal
 */
export function planTable(
  plan: Plan,
  estimateOf: (chapters: readonly PlannedChapter[]) => Estimate,
  width: number,
): string {
  const { book, chapters, skipped, warnings, coverage } = plan;
  const by = book.creators.length === 0 ? '' : ` by ${book.creators.join(', ')}`;
  const whole = estimateOf(chapters);
  const { fewest, most } = titleColumns;
  const titleWidth = Math.max(fewest, Math.min(most, width - figureColumns));
  const row = (cells: Row): string => rowOf(cells, titleWidth);
  return [
    `${book.title}${by} (${book.language})`,
    '',
    row(['', 'chapter', 'words', 'segments', 'length', 'cost']),
    ...chapters.map((chapter) =>
      row([`${chapter.number}`, chapter.title, ...figures([chapter], estimateOf([chapter]))]),
    ),
    row(['', 'together', ...figures(chapters, whole)]),
    '',
    ...(skipped.length === 0 ? [] : ['Skipped:']),
    ...summedUp(skipped).map(
      ({ title, words, reason }) =>
        `      ${nameOf(title, titleWidth)}${formatCount(words).padStart(9)}  ${reason}`,
    ),
    ...(skipped.length === 0 ? [] : ['']),
    coverageLine(coverage),
    ...warnings.map((warning) => `Note: ${plainLine(warning)}`),
    `About ${formatDuration(whole.seconds)} of audio, ${formatMoney(whole.usd)} with ${whole.model}.`,
  ].join('\n');
}

/** What is skipped for one reason all through the book, such as footnotes, is one row. */
function summedUp(skipped: readonly Skipped[]): readonly Skipped[] {
  const byReason = Map.groupBy(skipped, ({ reason }) => reason);
  return Array.from(byReason, ([reason, all]): readonly Skipped[] => {
    if (all.length <= mostRowsOfAReason) return all;
    const words = all.reduce((sum, one) => sum + one.words, 0);
    return [{ title: `${all.length} places, the first: ${all[0]?.title}`, words, reason }];
  }).flat();
}

function figures(
  chapters: readonly PlannedChapter[],
  { seconds, usd }: Estimate,
): [words: string, segments: string, length: string, cost: string] {
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const segments = chapters.reduce((sum, chapter) => sum + chapter.segments.length, 0);
  return [formatCount(words), formatCount(segments), formatDuration(seconds), formatMoney(usd)];
}

type Row = readonly [
  number: string,
  title: string,
  words: string,
  segments: string,
  length: string,
  cost: string,
];

function rowOf([number, title, words, segments, length, cost]: Row, titleWidth: number): string {
  const name = nameOf(title, titleWidth);
  return `${number.padStart(4)}  ${name}${words.padStart(9)}${segments.padStart(10)}${length.padStart(10)}${cost.padStart(10)}`;
}

/** Titles of what is skipped stand in the plan as the manuscript has them. */
function nameOf(title: string, titleWidth: number): string {
  return fillTo(cutTo(plainLine(title), titleWidth), titleWidth);
}

function coverageLine({ manuscript, narrated, skipped }: Coverage): string {
  const [all, read, unread] = [manuscript, narrated, skipped].map(formatCount);
  return narrated + skipped === manuscript
    ? `Coverage: all ${all} words of the manuscript, ${read} narrated and ${unread} skipped.`
    : `Coverage: of ${all} words of the manuscript, ${read} are narrated and ${unread} skipped.`;
}
