const SIGN =
  /^\s*(?:[[({<]?\s*(?:\d{1,4}|[*†‡§¶]+|\p{L})\s*[\])}>]?|\[[^\]]{1,20}\]|\{[^}]{1,20}\})\s*$/u;
const DIGITS_IN_BRACKETS = /^\s*[[{]\s*(?:\d{1,4}|\*+)\s*[\]}]\s*$/;

/**
 * Whether the text of a link is the mark of a note, which is not read aloud. A link to a note
 * (`type="note"`) may also stand on words of the sentence: those stay.
 */
export function isFb2NoteMark(text: string, isNoteLink: boolean): boolean {
  return (isNoteLink ? SIGN : DIGITS_IN_BRACKETS).test(text);
}
