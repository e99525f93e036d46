/**
 * A text as one line of plain characters: control characters and line breaks become spaces. Names
 * go to terminals, to file systems and to other programs, where these would be commands.
 */
export function plainLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
