import { endsAfterFullStop } from './ends-after-full-stop.ts';
import { dutchClitic, type ProposedEnd, sight } from './propose-ends.ts';
import { readMark } from './read-mark.ts';
import type { SentenceWords } from './sentence-words.ts';
import { goesOnAfterSpeech } from './speech-tag.ts';

const BLANK_LINE = /\n\s*\n|\u2029/u;
/** Whatever goes on with one of these is no new sentence. */
const GOES_ON = /^[,;:،、；：，)\]!?]/u;
/** Georgian has small letters alone, also at the beginning of a sentence. */
const LOWER_CASE = /^[\s"'”’»«“‘„()[\]—–-]*(?!\p{Script=Georgian})\p{Ll}/u;
/** `[...]`: words left out. */
const OMISSION = /[[(](?:…|\.{3}|\. \. \.)[\])]["'”’»]*$/u;
/** `1. `, `IV. `, `b) `: what is numbered follows. */
const NUMBERING = /^\P{L}*(?:\d{1,3}|\p{L}|[IVXLC]{1,5})[.)]+\s*$/u;

/** Whether a sentence that begins at `start` is over at a proposed end. */
export function isSentenceEnd(
  text: string,
  start: number,
  { visibleEnd, end }: ProposedEnd,
  words: SentenceWords,
): boolean {
  if (end === text.length) return true;
  if (
    end > visibleEnd + 1 &&
    BLANK_LINE.test(text.slice(visibleEnd, Math.min(end, visibleEnd + sight)))
  )
    return true;
  const from = Math.max(start, visibleEnd - sight);
  const mark = readMark(text, { from, end: visibleEnd }, words.language);
  if (mark === undefined) return false;
  const after = text.slice(end, end + sight);
  if (GOES_ON.test(after) || (LOWER_CASE.test(after) && !dutchClitic.test(after))) return false;
  if (end - start < 12 && NUMBERING.test(text.slice(start, end))) return false;
  const markEnd = mark.at + mark.signs.length;
  if (visibleEnd > markEnd) {
    const before = text.slice(from, visibleEnd);
    if (OMISSION.test(before) || goesOnAfterSpeech(before, after, words)) return false;
  }
  if (mark.signs === '…' || mark.signs === '...')
    return visibleEnd < end && !(words.language === 'en' && /^I\b/.test(after));
  return mark.signs !== '.' || endsAfterFullStop(text.slice(from, mark.at), after, words);
}
