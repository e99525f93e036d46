import { plainLine } from '../text/plain-line.ts';

/** Some models put what they heard into a block of code. */
const FENCE = /^\s*```[a-z]*\n(?<inside>[\s\S]*?)\n?```\s*$/i;

/**
 * The paragraphs of what a listener wrote down: parted where it broke the line, white space and
 * control characters tidied. No word comes or goes.
 */
export function tidyTranscript(text: string): readonly string[] {
  const inside = FENCE.exec(text)?.groups?.['inside'] ?? text;
  return inside
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => plainLine(line).normalize('NFC'))
    .filter((line) => line !== '');
}
