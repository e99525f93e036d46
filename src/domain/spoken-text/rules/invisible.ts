import { editMatches } from '../edit.ts';
import type { Rule } from '../rule.ts';

/**
 * Soft hyphen, zero-width space, word joiner and its kin, byte order mark, marks of direction,
 * line and page controls other than tab and line feed, interlinear marks. A joiner stands
 * for itself, since some scripts need it.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}]+|\u200C|\u200D/gu;
/** Letters of these scripts are shaped by the joiners between them. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Nko}\p{Script=Tibetan}]/u;
const BEFORE_IN_EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
const AFTER_IN_EMOJI = /^\p{Extended_Pictographic}/u;

/** Characters that nobody sees are not spoken. A line end of old Macs is a line end. */
export const invisible: Rule = (text) =>
  editMatches(text, INVISIBLE, ({ 0: found, index }) => {
    if (found === '\u200C' || found === '\u200D') {
      const before = lastCharacter(text, index);
      const after = firstCharacter(text, index + 1);
      return isNeeded(before, after) ? undefined : '';
    }
    if (!/[\r\u0085\v\f]/.test(found)) return '';
    return text[index + found.length] === '\n' || text[index - 1] === '\n' ? '' : '\n';
  });

function isNeeded(before: string, after: string): boolean {
  return JOINING.test(before) || (BEFORE_IN_EMOJI.test(before) && AFTER_IN_EMOJI.test(after));
}

function lastCharacter(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return text.slice(end - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1), end);
}

function firstCharacter(text: string, start: number): string {
  return String.fromCodePoint(text.codePointAt(start) ?? 0);
}
