import { InputError } from '#src/domain/errors.ts';
import type { LexiconEntry } from '#src/domain/spoken-text/lexicon/lexicon-entry.ts';

import { type XmlElement, parseXml } from '../markup/parse-xml.ts';

/** What a pronunciation lexicon says that a narrator can be given. */
export interface PlsLexicon {
  readonly entries: readonly LexiconEntry[];
  /** Words with phonemes alone: neither chat models nor the draft voice take the alphabets of PLS. */
  readonly skipped: number;
}

/** A lexeme as it is read. */
interface Lexeme {
  readonly graphemes: string[];
  alias: string | undefined;
  language: string | undefined;
}

/** Words and spoken forms in a PLS file; more is not a lexicon for a book. */
const mostEntries = 50_000;
/** Characters of a word, of a spoken form, and deepest nesting of elements. */
const longest = 500;
const deepest = 100;

/**
 * Reads a W3C Pronunciation Lexicon (PLS 1.0): for each lexeme, its graphemes are found and its
 * first alias is said, in books in the language of the nearest `xml:lang`. Roles are not looked at.
 *
 * @param name the file's name, for messages
 * @throws InputError when it is no such lexicon, or one out of all proportion
 */
export function readPls(source: string, name: string): PlsLexicon {
  const entries: LexiconEntry[] = [];
  const path: string[] = [];
  const languages: (string | undefined)[] = [];
  let skipped = 0;
  let isLexicon = false;
  let lexeme: Lexeme | undefined;

  parseXml(source, {
    open(element) {
      if (path.length === 0 && element.name === 'lexicon') isLexicon = true;
      if (path.length === 0 && !isLexicon) throw notPls(name);
      if (path.length >= deepest) throw outOfProportion(name);
      path.push(element.name);
      languages.push(languageOf(element) ?? languages.at(-1));
      if (element.name === 'lexeme')
        lexeme = { graphemes: [], alias: undefined, language: languages.at(-1) };
    },
    close(element) {
      path.pop();
      languages.pop();
      if (lexeme === undefined) return;
      if (element.text.length > longest) throw outOfProportion(name);
      if (element.name === 'grapheme' && element.text !== '') lexeme.graphemes.push(element.text);
      if (element.name === 'alias' && element.text !== '') lexeme.alias ??= element.text;
      if (element.name !== 'lexeme') return;
      if (lexeme.alias === undefined) skipped += lexeme.graphemes.length;
      else entries.push(...entriesOf(lexeme, lexeme.alias));
      lexeme = undefined;
      if (entries.length + skipped > mostEntries) throw outOfProportion(name);
    },
  });
  if (!isLexicon) throw notPls(name);
  return { entries, skipped };
}

function entriesOf({ graphemes, language }: Lexeme, say: string): LexiconEntry[] {
  return graphemes.map((find) => ({
    find,
    say,
    ...(language === undefined ? {} : { language }),
  }));
}

/** Without its region: whoever lists an `en-US` lexicon for a book in `en` or `en-GB` means it. */
function languageOf({ attributes }: XmlElement): string | undefined {
  const tag = attributes['xml:lang']?.trim() ?? '';
  return /^([a-zA-Z]{2,3})(?:-[a-zA-Z0-9]{1,8})*$/.exec(tag)?.[1]?.toLowerCase();
}

function notPls(name: string): InputError {
  return new InputError(
    `${name} is not a W3C pronunciation lexicon.`,
    'Give a PLS file whose outermost element is <lexicon>, or a YAML list of entries.',
  );
}

function outOfProportion(name: string): InputError {
  return new InputError(
    `${name} is too large or too deeply nested for a lexicon.`,
    `Keep to ${mostEntries.toLocaleString('en')} words.`,
  );
}
