import type { Timed } from './book-timeline.ts';

/** A stretch of the book and the words that are heard in it. */
export interface Cue extends Timed {
  readonly text: string;
}

/** The transcript as WebVTT (W3C), a cue a segment. */
export function webVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ start, end, text }) => `${timestamp(start)} --> ${timestamp(end)}\n${cueText(text)}\n`,
  );
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

/** Hours, minutes, seconds and thousandths: `01:02:03.004`. */
function timestamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const rest = milliseconds % 60_000;
  return `${part(hours, 2)}:${part(minutes, 2)}:${part(Math.floor(rest / 1000), 2)}.${part(rest % 1000, 3)}`;
}

/** A cue ends at an empty line, so there is none in it; `&`, `<` and `>` would be markup. */
function cueText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\n\s*\n+/g, '\n')
    .trim();
}
