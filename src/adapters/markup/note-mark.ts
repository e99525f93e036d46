import type { Frame } from './frame.ts';
import type { TextPieces } from './text-pieces.ts';

const NOTE_MARK = /^\s*[[({]?(?:\d{1,3}|[*†‡§¶]+|[a-z]|[ivx]{1,5})[\])}]?\s*$/i;
const CERTAIN_MARK = /[[({*†‡§¶]/;
const RAISED_MARK = /^\s*(?:\d{1,3}|[*†‡§¶]+)\s*$/;
const NOTE_ADDRESS = /(?:fn|ftn|edn|note|foot|endn?|anm|remark|cite)/i;
const ARROW = /^[\s[(]*[↑↩↵⤴⏎⮐^←](?:\uFE0E|\uFE0F)?[\s\])]*$/u;
const PAGE_NUMBER =
  /^\s*(?:[[({]\s*(?:(?:pg|page|p|s|seite|sidan?)\b\.?\s*)?[\divxlc]+\s*[\])}]|(?:(?:pg|page)\b\.?\s*)?[\divxlc]+)\s*$/i;
const AFTER_SENTENCE = /[.,;:!?”’»)\]…]/;

/**
 * Whether a link that closes is the mark of a note: only a number or a sign, with words before it.
 * A plain number after a space may be a reference to a chapter, unless it is raised or leads to
 * something called a note.
 */
export function isNoteMark(pieces: TextPieces, frame: Frame, hasRaised: boolean): boolean {
  const { mark, href, isRaised } = frame;
  const text = pieces.shortTextSince(mark);
  if (text === undefined || !NOTE_MARK.test(text) || !pieces.hasText(mark)) return false;
  if (CERTAIN_MARK.test(text) || isRaised || hasRaised) return true;
  const fragment = href.slice(href.indexOf('#') + 1);
  return NOTE_ADDRESS.test(fragment) || !/^\s?$/.test(pieces.characterBefore(mark));
}

/** Whether raised text that is no link is the mark of a note: a number after the end of a clause. */
export function isRaisedMark(pieces: TextPieces, mark: number): boolean {
  const text = pieces.shortTextSince(mark);
  if (text === undefined || !RAISED_MARK.test(text) || !pieces.hasText(mark)) return false;
  return /[*†‡§¶]/.test(text) || AFTER_SENTENCE.test(pieces.characterBefore(mark));
}

/** Whether a link leads back from a note: an arrow, or the note's own mark before its words. */
export function isWayBack(pieces: TextPieces, mark: number): boolean {
  const text = pieces.shortTextSince(mark);
  if (text === undefined) return false;
  return ARROW.test(text) || (NOTE_MARK.test(text) && !pieces.hasText(mark));
}

/** Whether what stands since `mark` is only the number of a page: `7`, `[Pg 7]`, `{ix}`. */
export function isPageNumber(pieces: TextPieces, mark: number): boolean {
  const text = pieces.shortTextSince(mark);
  return text !== undefined && text.trim() !== '' && PAGE_NUMBER.test(text);
}
