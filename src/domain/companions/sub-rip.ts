import { cleanText } from './clean-text.ts';
import { clockTime, millisecondsOf } from './clock-time.ts';
import type { Cue } from './cue.ts';
import { cutForReading, readableLines } from './cut-for-reading.ts';

/** A cue in whole milliseconds. */
interface Subtitle {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The transcript as SubRip subtitles (.srt; there is no standard, this is what its players share): at
 * most two lines of 42 letters each. A segment's first subtitle starts and its last one ends exactly
 * where the ledger says; between them the times are estimates, in proportion to the characters.
 *
 * @param language of the texts, BCP 47: sentences end by its rules
 */
export function subRip(cues: readonly Cue[], language: string): string {
  return cues
    .flatMap((cue) => subtitlesOf(cue, language))
    .map(
      ({ start, end, text }, at) =>
        `${at + 1}\n${clockTime(start, ',')} --> ${clockTime(end, ',')}\n${text}\n`,
    )
    .join('\n');
}

function subtitlesOf(cue: Cue, language: string): Subtitle[] {
  const text = plain(cue.text);
  if (text === '') return [];
  const start = millisecondsOf(cue.start);
  const end = millisecondsOf(cue.end);
  const cut = cutForReading(text, language);
  const pieces = end - start < cut.length ? [text] : cut;
  let read = 0;
  let from = start;
  return pieces.map((piece, at) => {
    read += piece.length;
    const left = pieces.length - 1 - at;
    const estimate = start + Math.round(((end - start) * read) / text.length);
    const to = left === 0 ? end : Math.min(Math.max(estimate, from + 1), end - left);
    const subtitle = { start: from, end: to, text: readableLines(piece).join('\n') };
    from = to;
    return subtitle;
  });
}

/** Players know no way to escape a line of times, nor an empty line that ends a subtitle. */
function plain(text: string): string {
  return cleanText(text)
    .replaceAll('-->', '->')
    .replaceAll('\r', '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}
