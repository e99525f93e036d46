import type { HeadingCandidate } from './find-headings.ts';

const WORDS_OF_A_CHAPTER = 150;
const FEWEST_IN_ORDER = 4;
const SHARE_OF_MISPRINTS = 0.1;

/**
 * The headings whose number is a misprint, such as a second CHAPTER V: set apart over a chapter's
 * text like the others of their sort, and few. Many would be page headers.
 *
 * @param kept the headings whose numbers run on
 */
export function misprintedNumbers(
  candidates: readonly HeadingCandidate[],
  kept: ReadonlySet<HeadingCandidate>,
): readonly HeadingCandidate[] {
  const inOrder = new Map<string, HeadingCandidate[]>();
  for (const line of kept)
    if (line.label.kind === 'chapter') {
      const lines = inOrder.get(line.label.series) ?? [];
      lines.push(line);
      inOrder.set(line.label.series, lines);
    }
  const stray = candidates.filter(
    (line) => !kept.has(line) && line.isSetApart && line.wordsAfter >= WORDS_OF_A_CHAPTER,
  );
  return Array.from(inOrder, ([series, lines]) => {
    const first = lines[0]!.at;
    const last = lines.at(-1)!.at;
    const isApart = lines.filter(({ isSetApart }) => isSetApart).length > lines.length / 2;
    const misprints = stray.filter(
      ({ label, at }) =>
        label.kind === 'chapter' && label.series === series && at > first && at < last,
    );
    const most = Math.max(1, lines.length * SHARE_OF_MISPRINTS);
    return isApart && lines.length >= FEWEST_IN_ORDER && misprints.length <= most ? misprints : [];
  }).flat();
}
