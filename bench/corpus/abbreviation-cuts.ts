import { Parser } from 'htmlparser2';

import { splitSentences } from '#src/domain/planning/split-sentences.ts';
import { countWords } from '#src/domain/text/count-words.ts';

/** How many abbreviations that a book marks as such were taken for the end of a sentence. */
export interface AbbreviationCuts {
  /** Marked abbreviations with a full stop that end no clause. */
  readonly marked: number;
  readonly cut: number;
  readonly words: number;
  /** The surroundings of the first few that were cut, with `|` where. */
  readonly examples: readonly string[];
}

interface Paragraph {
  readonly text: string;
  /** Where its marked abbreviations stand. Those that end a clause are none of them. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

const PARAGRAPHS =
  /^(?:p|div|h[1-6]|li|td|th|tr|dt|dd|blockquote|section|header|footer|br|figcaption)$/;
const mostExamples = 10;

/**
 * Counts sentence ends right after an `<abbr>` or inside one. One of the class `eoc` (end of clause)
 * may end a sentence and does not count; nor does one before a quotation mark that closes.
 *
 * @param texts the XHTML files of an EPUB, raw
 */
export function countAbbreviationCuts(
  texts: readonly string[],
  language: string,
): AbbreviationCuts {
  let marked = 0;
  let words = 0;
  const examples: string[] = [];
  let cut = 0;
  for (const { text, marks } of texts.flatMap(paragraphsOf)) {
    marked += marks.length;
    words += countWords(text);
    const ends = endsOf(text, language);
    for (const { start, end } of marks) {
      const wrong = ends.find((at) => at > start && at <= afterSpace(text, end));
      if (wrong === undefined) continue;
      cut += 1;
      if (examples.length < mostExamples)
        examples.push(
          `${text.slice(Math.max(0, wrong - 30), wrong)}|${text.slice(wrong, wrong + 30)}`,
        );
    }
  }
  return { marked, cut, words, examples };
}

function endsOf(text: string, language: string): readonly number[] {
  let at = 0;
  const ends = splitSentences(text, language).map((sentence) => (at += sentence.length));
  return ends.slice(0, -1);
}

function afterSpace(text: string, from: number): number {
  const space = /^\s*/u.exec(text.slice(from))?.[0] ?? '';
  return from + space.length;
}

function paragraphsOf(xhtml: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text = '';
  let marks: { start: number; end: number }[] = [];
  let open: number | undefined;
  const finish = (): void => {
    if (text.trim() !== '') paragraphs.push({ text, marks });
    text = '';
    marks = [];
    open = undefined;
  };
  const parser = new Parser(
    {
      onopentag(name, { class: classes = '' }) {
        if (PARAGRAPHS.test(name)) finish();
        if (name === 'abbr' && !/(?:^|\s)eoc(?:\s|$)/.test(classes)) open = text.length;
      },
      ontext(data) {
        text += data.replaceAll(/[ \t\r\n]+/g, ' ');
      },
      onclosetag(name) {
        if (PARAGRAPHS.test(name)) finish();
        if (name !== 'abbr' || open === undefined) return;
        if (text.slice(open).includes('.')) marks.push({ start: open, end: text.length });
        open = undefined;
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(xhtml);
  finish();
  return paragraphs;
}
