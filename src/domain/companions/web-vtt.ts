import { cleanText } from './clean-text.ts';
import { clockTime, millisecondsOf } from './clock-time.ts';
import type { Cue } from './cue.ts';

/**
 * The transcript as WebVTT (W3C Candidate Recommendation, 4 April 2019), a cue a segment: nothing in
 * it is an estimate, every time is the ledger's, and a program can tell which cue is which segment.
 * Who wants subtitles to read takes the SubRip file.
 */
export function webVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ start, end, text }) =>
      `${clockTime(millisecondsOf(start))} --> ${clockTime(millisecondsOf(end))}\n${cueText(text)}\n`,
  );
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** A cue ends at an empty line, so there is none in it; `&`, `<` and `>` would be markup. */
function cueText(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '\n')
    .replaceAll(/\n\s*\n+/g, '\n')
    .trim();
}
