import { readNumber } from '../../headings/read-number.ts';
import type { Edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { type HeadingPart, headingParts } from './heading-lines.ts';

const ROMAN = /(?<![\p{L}\p{N}])(?:[IVXLCDM]+|[ivxlcdm]+)(?![\p{L}\p{N}])/gu;

/**
 * A voice doesn't know that a heading counts: `CHAPTER XLVI` → `CHAPTER 46`, `IV. The Door` →
 * `4. The Door`. Numbers in words stay as they are.
 */
export const headings: Rule = (text, { isHeading, language }) =>
  isHeading
    ? headingParts(text, language)
        .map(numeralIn)
        .filter((edit) => edit !== undefined)
    : [];

function numeralIn(part: HeadingPart): Edit | undefined {
  if (part.number === undefined) return undefined;
  for (const { 0: numeral, index } of part.text.matchAll(ROMAN)) {
    if (readNumber(numeral) !== part.number) continue;
    const start = part.start + index;
    return { start, end: start + numeral.length, say: String(part.number) };
  }
  return undefined;
}
