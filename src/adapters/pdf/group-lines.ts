import type { Line } from './line.ts';
import type { Edges, TextMeasures } from './measure-text.ts';

/** Lines that belong together as a paragraph, a line of verse or a heading. */
export interface LineGroup {
  readonly lines: readonly Line[];
  /** From the line above in the same column, in leadings; 0 for the first of a column. */
  readonly gapAbove: number;
  /** Whether the lines are set in from both edges, as quotations are. */
  readonly isSetIn: boolean;
  /** Depth of the heading that the contents or the file's structure say it is. */
  readonly level?: number;
}

/** What is known of lines before they are grouped. */
export interface KnownLines {
  /** Lines of headings, with their depth. Lines side by side with one depth are one heading. */
  readonly headings: ReadonlyMap<Line, number>;
  /** Lines before which something new starts whatever their look. */
  readonly starts: ReadonlySet<Line>;
}

const WIDER_GAP = 1.3;
const NEAR = 0.35;
const SET_IN = 0.8;
const RAGGED = 0.12;
/** A line's first word; `Mr.` and the like with the next one. */
const TIED = /^(?:\P{L}*\p{L}{1,3}\. )?\S+/u;
const SENTENCE_END = /[.!?…:"”»’')\]。！？」』—]$/u;

interface Run {
  readonly lines: readonly Line[];
  readonly edges: Edges;
  readonly isSetIn: boolean;
}

/** Groups lines, furniture left out, into paragraphs, over the ends of columns and pages. */
export function groupLines(
  lines: readonly Line[],
  measures: TextMeasures,
  known: KnownLines,
): readonly LineGroup[] {
  const runs = splitRuns(lines, measures).map((run) => withEdges(run, measures));
  const isJustified = measureJustified(runs, measures);
  const groups: { lines: Line[]; gapAbove: number; isSetIn: boolean; level?: number }[] = [];
  let before: { line: Line; run: Run } | undefined;
  for (const run of runs)
    for (const line of run.lines) {
      const group = groups.at(-1);
      const level = known.headings.get(line);
      const isKnownStart = known.starts.has(line) || level !== group?.level;
      if (
        group === undefined ||
        before === undefined ||
        isKnownStart ||
        startsGroup({ line, run, before, group: group.lines, measures, isJustified }, level)
      )
        groups.push({
          lines: [line],
          gapAbove: before === undefined ? 0 : gapTo(line, before.line, measures),
          isSetIn: run.isSetIn,
          ...(level === undefined ? {} : { level }),
        });
      else group.lines.push(line);
      before = { line, run };
    }
  return groups;
}

/** Runs are parted by gaps, by a change of size, and by the ends of columns. */
function splitRuns(lines: readonly Line[], measures: TextMeasures): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1);
    const isNext =
      before !== undefined &&
      isSameColumn(line, before) &&
      isSameSize(line, before) &&
      gapTo(line, before, measures) <= WIDER_GAP;
    if (isNext) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs;
}

function withEdges(lines: readonly Line[], { edges, size }: TextMeasures): Run {
  const page = edges(lines[0]!);
  const left = Math.min(...lines.slice(0, 2000).map((line) => line.left));
  const right = Math.max(...lines.slice(0, 2000).map((line) => line.right));
  const isIn = left > page.left + SET_IN * size && right < page.right - SET_IN * size;
  const isSetIn = isIn && lines.length > 2;
  return { lines, isSetIn, edges: isSetIn ? { left, right } : page };
}

function measureJustified(runs: readonly Run[], { size }: TextMeasures): boolean {
  let full = 0;
  let all = 0;
  for (const { lines, edges } of runs)
    for (const line of lines) {
      all += 1;
      if (edges.right - line.right < 0.1 * size) full += 1;
    }
  return full > all / 2;
}

interface Place {
  readonly line: Line;
  readonly run: Run;
  readonly before: { readonly line: Line; readonly run: Run };
  readonly group: readonly Line[];
  readonly measures: TextMeasures;
  readonly isJustified: boolean;
}

function startsGroup(place: Place, level?: number): boolean {
  const { line, before, measures } = place;
  if (!isSameSize(line, before.line)) return true;
  if (level !== undefined) return gapTo(line, before.line, measures) > 2;
  if (!isSameColumn(line, before.line)) return startsOverPage(place);
  if (gapTo(line, before.line, measures) > WIDER_GAP || line.y < before.line.y) return true;
  if (isInsideWord(line, before.line)) return false;
  if (isItem(line)) return true;
  if (isHanging(place)) return false;
  return isIndented(place) || isOutdented(place) || isAfterShort(place);
}

/** Over the end of a column only a line that could go on does: not set in, not after a last line. */
function startsOverPage(place: Place): boolean {
  const { line, before, measures, run } = place;
  if (isInsideWord(line, before.line)) return false;
  if (run.isSetIn !== before.run.isSetIn && run.lines.length > 2 && before.run.lines.length > 2)
    return true;
  const goesOn = /^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(before.line.text);
  if (isItem(line) || (measures.indent === 0 && isAnswer(line, before.line))) return true;
  const indent = line.left - run.edges.left;
  if (Math.abs(indent) > NEAR * measures.size && !goesOn) return true;
  return isAfterShort(place) && !goesOn;
}

/** Whether a line starts with the dot of a list. */
export function isItem(line: Line | undefined): boolean {
  return line !== undefined && /^[•◦▪‣∙■●]\s/u.test(line.text);
}

/** Whether a line goes on with an item of a list, under its words. */
function isHanging({ line, run, group, measures: { indent, size } }: Place): boolean {
  const [first] = group;
  if (first === undefined || !isItem(first) || line.left <= first.left) return false;
  const isUsual = indent > 0 && Math.abs(line.left - run.edges.left - indent) <= NEAR * size;
  return !isUsual || /^\p{Ll}/u.test(line.text);
}

/** Whether a word goes on from the line before, hyphenated there. */
function isInsideWord(line: Line, before: Line): boolean {
  const isCapitals = /\p{Lu}[-\u2010\u00AD]$/u.test(before.text) && /^\p{Lu}/u.test(line.text);
  return isCapitals || (/\p{L}[-\u2010\u00AD]$/u.test(before.text) && /^\p{Ll}/u.test(line.text));
}

/** Whether somebody else speaks after a speech has ended. */
function isAnswer(line: Line, before: Line): boolean {
  return /[”"»’“]$/u.test(before.text) && /^[“"„«»‘—–]/u.test(line.text);
}

function isIndented({ line, run, before, measures, group }: Place): boolean {
  const { size, indent } = measures;
  const own = line.left - run.edges.left;
  if (own < NEAR * size) return false;
  const isUsual = indent > 0 && Math.abs(own - indent) <= NEAR * size;
  const further = line.left - before.line.left;
  return isUsual || further >= SET_IN * size || (group.length === 1 && further > NEAR * size);
}

/** Back to the edge after lines that were set in, or after a single one set in more than usual. */
function isOutdented({ line, before, group, measures }: Place): boolean {
  const { size, indent } = measures;
  if (before.line.left - line.left < SET_IN * size) return false;
  const usual = indent > 0 ? indent : 4 * size;
  const { left } = before.run.edges;
  return group.length > 1 || before.line.left - left > usual + SET_IN * size;
}

/**
 * Whether the first word of this line would have fitted on the line before, an abbreviation with the
 * name it is tied to. Where paragraphs are set in, a line that is not has to stand out more.
 */
function isAfterShort({ line, before, isJustified, measures }: Place): boolean {
  const { edges } = before.run;
  const room = edges.right - before.line.right;
  const word = TIED.exec(line.text)?.[0] ?? '';
  const wordWidth = ((line.right - line.left) * word.length) / Math.max(1, line.text.length);
  const ragged = (measures.indent > 0 ? 2 : 1) * RAGGED * (edges.right - edges.left);
  return room > wordWidth + (isJustified ? 0.5 * measures.size : ragged);
}

function isSameColumn(line: Line, other: Line): boolean {
  return line.page === other.page && line.column === other.column;
}

function isSameSize(line: Line, other: Line): boolean {
  return Math.abs(line.size - other.size) <= 0.1 * Math.max(line.size, other.size);
}

/** From one line to the next in leadings of their size; the top of a column counts as no gap. */
function gapTo(line: Line, before: Line, { leading, size }: TextMeasures): number {
  if (!isSameColumn(line, before)) return 0;
  const scale = Math.max(line.size, before.size) / size;
  return (line.y - before.y) / (leading * Math.max(1, scale));
}
