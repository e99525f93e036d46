import type { HeadingLabel } from './heading-label.ts';

/** A line that may be a chapter's heading, judged by the lines around it. */
export interface NumberedLine {
  readonly label: HeadingLabel;
  /** How many words follow before the next such line: a line in a list of contents has few. */
  readonly wordsAfter: number;
}

interface Chain<Line> {
  readonly line: Line;
  readonly score: number;
  readonly length: number;
  readonly before: Chain<Line> | undefined;
}

const WORDS_OF_A_CHAPTER = 50;
const COST_OF_A_GAP = 0.9;
const LARGEST_GAP = 3;
/** More than one line gains: a section's bare number does not go before a titled chapter. */
const COST_OF_ANOTHER_SORT = 1.2;
/** More than one line gains: a new count has to have two lines. */
const COST_OF_A_RESTART = 1.5;
const COST_OF_A_LIST_LINE = 0.25;
const WORDS_OF_A_LIST_LINE = 25;

/**
 * Picks the real chapter headings from all lines that look like one: those whose numbers run on
 * (n + 1, or from the start again after a part's heading). Of two such runs the one with more text
 * under its lines wins, so the list of contents at the front loses to the chapters themselves, and
 * "I." in the middle of a conversation to both. Numbers with the word Chapter come before bare ones.
 *
 * @returns the lines to keep, with the parts that stand before one of them
 */
export function pickConsistentNumbers<Line extends NumberedLine>(
  lines: readonly Line[],
): Set<Line> {
  const named = runsBySeries(lines, 'chapter');
  const long = named.filter((run) => run.length > 1);
  const bare = runsBySeries(lines, 'bare').filter(
    (run) => run.length > 1 && run[0]!.label.number <= 1,
  );
  const best = bare.toSorted((one, other) => textUnder(other) - textUnder(one)).slice(0, 1);
  const chapters = firstNonEmpty([long, best, named]);
  if (chapters.length === 0) return new Set(runsBySeries(lines, 'part').flat());
  const kept = new Set(chapters.flat());
  for (const part of partsBefore(lines, kept)) kept.add(part);
  return kept;
}

function firstNonEmpty<Line>(choices: readonly (readonly Line[])[]): readonly Line[] {
  return choices.find((choice) => choice.length > 0) ?? [];
}

function textUnder(run: readonly NumberedLine[]): number {
  return run.reduce((sum, line) => sum + line.wordsAfter, 0);
}

function runsBySeries<Line extends NumberedLine>(
  lines: readonly Line[],
  kind: HeadingLabel['kind'],
): readonly Line[][] {
  const ofKind = lines.filter(({ label }) => label.kind === kind);
  const series = new Set(ofKind.map(({ label }) => label.series));
  return Array.from(series, (name) => bestRun(lines, kind, name)).filter((run) => run.length > 0);
}

/** The best run ends, for each number, at the line that gives most; one pass finds it. */
function bestRun<Line extends NumberedLine>(
  lines: readonly Line[],
  kind: HeadingLabel['kind'],
  series: string,
): Line[] {
  const richest = new Map<string, number>();
  for (const line of lines)
    richest.set(keyOf(line), Math.max(line.wordsAfter, richest.get(keyOf(line)) ?? 0));
  const endingAt = new Map<number, Chain<Line>>();
  let best: Chain<Line> | undefined;
  let beforePart: Chain<Line> | undefined;
  for (const line of lines) {
    const { label } = line;
    if (label.kind === 'part' && label.series !== series) beforePart = best;
    if (label.kind !== kind || label.series !== series) continue;
    const chain = extend(
      line,
      gainOf(line, richest),
      predecessors(label, endingAt, { beforePart, best }),
    );
    if (chain.score >= (endingAt.get(label.number)?.score ?? -Infinity))
      endingAt.set(label.number, chain);
    if (chain.score >= (best?.score ?? -Infinity)) best = chain;
  }
  return unwind(best);
}

function predecessors<Line>(
  label: HeadingLabel,
  endingAt: ReadonlyMap<number, Chain<Line>>,
  { beforePart, best }: Readonly<Record<'beforePart' | 'best', Chain<Line> | undefined>>,
): readonly { chain: Chain<Line> | undefined; cost: number }[] {
  const gaps = label.kind === 'bare' ? 1 : LARGEST_GAP;
  const running = Array.from({ length: gaps }, (_, gap) => ({
    chain: endingAt.get(label.number - 1 - gap),
    cost: gap * COST_OF_A_GAP,
  }));
  if (label.number > 1) return running;
  return [...running, { chain: beforePart, cost: 0 }, { chain: best, cost: COST_OF_A_RESTART }];
}

/** What a line adds to a run: text under it. A line of a list of contents takes away. */
function gainOf(line: NumberedLine, richest: ReadonlyMap<string, number>): number {
  const isListed =
    line.wordsAfter < WORDS_OF_A_LIST_LINE &&
    (richest.get(keyOf(line)) ?? 0) > 5 * Math.max(1, line.wordsAfter);
  return isListed
    ? -COST_OF_A_LIST_LINE
    : 0.001 + Math.min(1, line.wordsAfter / WORDS_OF_A_CHAPTER);
}

function keyOf({ label }: NumberedLine): string {
  return `${label.series} ${label.number}`;
}

function extend<Line extends NumberedLine>(
  line: Line,
  gain: number,
  choices: readonly { chain: Chain<Line> | undefined; cost: number }[],
): Chain<Line> {
  let chain: Chain<Line> = { line, score: gain, length: 1, before: undefined };
  for (const { chain: before, cost } of choices) {
    if (before === undefined) continue;
    const isOtherSort =
      line.label.kind === 'bare' && (before.line.label.title === '') !== (line.label.title === '');
    const score = before.score + gain - cost - (isOtherSort ? COST_OF_ANOTHER_SORT : 0);
    if (score > chain.score) chain = { line, score, length: before.length + 1, before };
  }
  return chain;
}

function unwind<Line>(end: Chain<Line> | undefined): Line[] {
  const lines: Line[] = [];
  for (let chain = end; chain !== undefined; chain = chain.before) lines.push(chain.line);
  return lines.toReversed();
}

/** The parts whose next numbered line, other parts aside, is a heading that is kept. */
function partsBefore<Line extends NumberedLine>(
  lines: readonly Line[],
  kept: ReadonlySet<Line>,
): readonly Line[] {
  const parts: Line[] = [];
  let next: Line | undefined;
  for (const line of lines.toReversed())
    if (line.label.kind !== 'part') next = line;
    else if (next !== undefined && kept.has(next)) parts.push(line);
  return parts;
}
