const CJK_EDGE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Makes joiners of hard-wrapped lines for one text: a space between lines, nothing between Chinese
 * or Japanese ones. A hyphen at a line's end goes when the text has the word without it elsewhere,
 * stays when it has it with hyphen, and else goes only where the typesetting hyphenates often.
 *
 * @param text the whole text, whose words are the evidence
 */
export function lineJoiner(text: string): (lines: readonly string[]) => string {
  const hyphens = (text.match(/\p{L}-\n\s*\p{Ll}/gu) ?? []).length;
  const lines = (text.match(/\n/g) ?? []).length;
  const isHyphenated = hyphens > 3 && hyphens > lines / 100;
  const words =
    hyphens === 0 ? new Set() : new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);

  function joinWord(left: string, right: string): string {
    const start = /\p{L}+(?:-\p{L}+)*-$/u.exec(left)?.[0].toLowerCase().slice(0, -1) ?? '';
    const rest = /^\p{Ll}+/u.exec(right)?.[0] ?? '';
    const whole = words.has(start + rest) || (isHyphenated && !words.has(`${start}-${rest}`));
    return (whole ? left.slice(0, -1) : left) + right;
  }

  return (wrapped) =>
    wrapped
      .map((line) => line.replaceAll(/\s+/g, ' ').trim())
      .reduce((left, right) => {
        if (/\p{L}-$/u.test(left) && /^\p{Ll}/u.test(right)) return joinWord(left, right);
        const isCjk = CJK_EDGE.test(left.slice(-1)) && CJK_EDGE.test(right.slice(0, 1));
        return left + (isCjk ? '' : ' ') + right;
      }, '')
      .trim();
}
