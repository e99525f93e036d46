import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import { isSceneBreak } from '#src/domain/text/is-scene-break.ts';

import type { Paragraph } from './paragraph.ts';

/** Longer than any hard-wrapped line: a line this long is a whole paragraph. */
const LONGEST_WRAPPED_LINE = 120;
const LONGEST_CJK_HEADING = 50;

/**
 * Splits a text into paragraphs. Blank lines part them; besides, a line that starts with an
 * ideographic space, every line of a text that is not hard-wrapped, and every indented line of a
 * text that parts its paragraphs by indenting.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const startsParagraph = paragraphRule(
    lines.filter((line) => line !== ''),
    lines.length,
  );
  const paragraphs: { lines: string[]; blanksAbove: number; isUnderlined?: boolean }[] = [];
  let blanks = 0;
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === '') {
      blanks += 1;
      isOpen = false;
      continue;
    }
    const isAlone = isSceneBreak(line) || isCjkHeading(line);
    const above = paragraphs.at(-1);
    if (isOpen && above?.lines.length === 1 && isUnderline(line, above.lines[0]!))
      above.isUnderlined = true;
    if (isOpen && !isAlone && !startsParagraph(line)) paragraphs.at(-1)!.lines.push(line);
    else paragraphs.push({ lines: [line], blanksAbove: blanks });
    isOpen = !isAlone;
    blanks = 0;
  }
  return paragraphs;
}

function paragraphRule(filled: readonly string[], lineCount: number): (line: string) => boolean {
  const share = (test: (line: string) => boolean): number =>
    filled.filter(test).length / Math.max(1, filled.length);
  if (share((line) => line.length > LONGEST_WRAPPED_LINE) > 0.1) return () => true;
  const indented = share(isIndented);
  const isMostlyFilled = filled.length > lineCount * 0.9;
  if (isMostlyFilled && indented > 0.03 && indented < 0.7) return isIndented;
  return (line) => line.startsWith('\u3000');
}

/** A rule about as long as the line above it; a shorter or longer one parts scenes. */
function isUnderline(rule: string, line: string): boolean {
  const marks = rule.trim();
  const length = line.trim().length;
  return (
    /^(?:-{3,}|={3,}|~{3,})$/.test(marks) &&
    length <= LONGEST_WRAPPED_LINE &&
    Math.abs(marks.length - length) <= Math.max(3, length / 4)
  );
}

function isIndented(line: string): boolean {
  return /^(?:\t| {2,}|\u3000)/.test(line);
}

function isCjkHeading(line: string): boolean {
  return (
    line.length <= LONGEST_CJK_HEADING &&
    /^\s*第/u.test(line) &&
    readHeadingLabel(line) !== undefined
  );
}
