import { collapse } from './collapse.ts';

const CJK_EDGE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const LONGEST_WORD = 60;
/** The typist's hyphen, the one that some typesetting programs put at line ends, and the soft one. */
const HYPHEN_AT_END = /\p{L}[-\u2010\u00AD]$/u;
/** What may follow a hyphen that stands for the rest of a word: `pre- and post-war`. */
const SUSPENDING =
  /^(?:and|or|to|nor|but|und|oder|bis|et|ou|och|eller|og|y|e|o|en|of)(?![\p{L}-])/u;

/**
 * Makes joiners of hard-wrapped lines for one text: a space between lines, nothing between Chinese
 * or Japanese ones. A hyphen at a line's end goes when the text has the word without it elsewhere,
 * stays when it has it with hyphen, and else goes only where the typesetting hyphenates often. Where
 * the typesetting has a hyphen of its own (U+2010) for that, the others are the author's.
 *
 * @param text the whole text, whose words are the evidence
 */
export function lineJoiner(text: string): (lines: readonly string[]) => string {
  const lines = (text.match(/\n/g) ?? []).length;
  const own = countAtEnds(text, '\u2010');
  const typists = countAtEnds(text, '-');
  const isOften = (count: number): boolean => count > 3 && count > lines / 100;
  const typesetters = isOften(own) ? '\u2010' : isOften(typists) ? '-\u2010' : '';
  const words =
    own + typists === 0
      ? new Set()
      : new Set(
          text
            .toLowerCase()
            .replaceAll('\u2010', '-')
            .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [],
        );

  /** What stands between two lines: their words, and what joins them. */
  function joint(left: string, right: string): { drop: number; between: string } {
    const hyphen = left.slice(-1);
    if (HYPHEN_AT_END.test(left.slice(-3)) && /^\p{L}/u.test(right)) {
      if (SUSPENDING.test(right)) return { drop: 0, between: ' ' };
      const isParted = hyphen === '\u00AD' || isOneWord(left, right);
      return { drop: isParted ? 1 : 0, between: '' };
    }
    const isDashed = /\S—$/.test(left.slice(-2)) || /^—\S/.test(right.slice(0, 2));
    const isCjk = CJK_EDGE.test(left.slice(-1)) && CJK_EDGE.test(right.slice(0, 1));
    return { drop: 0, between: isCjk || isDashed ? '' : ' ' };
  }

  function isOneWord(left: string, right: string): boolean {
    const start = /\S*$/u.exec(left.slice(-LONGEST_WORD))?.[0].toLowerCase().slice(0, -1) ?? '';
    const stem = /[\p{L}-]*$/u.exec(start)?.[0] ?? '';
    const rest = /^\p{L}+/u.exec(right)?.[0].toLowerCase() ?? '';
    if (words.has(stem + rest)) return true;
    const hyphen = left.slice(-1);
    const isTypesetters = typesetters.includes(hyphen) && !words.has(`${stem}-${rest}`);
    return isTypesetters && (hyphen === '\u2010' || /^\p{Ll}/u.test(right));
  }

  return (wrapped) => {
    const clean = wrapped.map((line) => collapse(line));
    const pieces = clean.map((line, at) => {
      const next = clean[at + 1];
      if (next === undefined) return line;
      const { drop, between } = joint(line, next);
      return line.slice(0, line.length - drop) + between;
    });
    return pieces.join('').trim();
  };
}

function countAtEnds(text: string, hyphen: string): number {
  return (text.match(new RegExp(`\\p{L}${hyphen}\\n\\s*\\p{Ll}`, 'gu')) ?? []).length;
}
