/** A stretch of a recording that nobody could make out. */
export interface Unheard {
  /** The recording's file name. */
  readonly file: string;
  /** In seconds from its start. */
  readonly from: number;
  readonly to: number;
  /** Why, for people. */
  readonly reason: string;
}

/** What stands in the manuscript for it: `[unintelligible, 03:12–04:01 of dictation.m4a]`. */
export function unheardNote({ file, from, to }: Unheard): string {
  return `[unintelligible, ${clockTime(from)}–${clockTime(to)} of ${file}]`;
}

const NOTE = /\\?\[unintelligible, (?:\d+:)?\d+:\d\d–(?:\d+:)?\d+:\d\d of [^\n]+\\?\]/g;

/** How many such notes there still are in a Markdown manuscript. */
export function countUnheardNotes(markdown: string): number {
  return markdown.match(NOTE)?.length ?? 0;
}

/** `03:12`, or `1:03:12` from an hour on. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = two(Math.floor(whole / 60) % 60);
  const hours = Math.floor(whole / 3600);
  return `${hours === 0 ? '' : `${hours}:`}${minutes}:${two(whole % 60)}`;
}
