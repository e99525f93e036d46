const CJK_EDGE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const LONGEST_WORD = 60;

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

  /** What stands between two lines: their words, and what joins them. */
  function joint(left: string, right: string): { drop: number; between: string } {
    if (/\p{L}-$/u.test(left.slice(-3)) && /^\p{Ll}/u.test(right))
      return { drop: isOneWord(left, right) ? 1 : 0, between: '' };
    const isCjk = CJK_EDGE.test(left.slice(-1)) && CJK_EDGE.test(right.slice(0, 1));
    return { drop: 0, between: isCjk ? '' : ' ' };
  }

  function isOneWord(left: string, right: string): boolean {
    const start = /\S*$/u.exec(left.slice(-LONGEST_WORD))?.[0].toLowerCase().slice(0, -1) ?? '';
    const stem = /[\p{L}-]*$/u.exec(start)?.[0] ?? '';
    const rest = /^\p{Ll}+/u.exec(right)?.[0] ?? '';
    return words.has(stem + rest) || (isHyphenated && !words.has(`${stem}-${rest}`));
  }

  return (wrapped) => {
    const clean = wrapped.map((line) => line.replaceAll(/\s+/g, ' ').trim());
    const pieces = clean.map((line, at) => {
      const next = clean[at + 1];
      if (next === undefined) return line;
      const { drop, between } = joint(line, next);
      return line.slice(0, line.length - drop) + between;
    });
    return pieces.join('').trim();
  };
}
