/** Marks that turn the direction of all that follows, also of what a table shows beside a name. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as one line of plain characters: control characters and line breaks become spaces, marks of
 * direction go. Names go to terminals, to file systems and to other programs, where these would be
 * commands.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(TURNS, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
