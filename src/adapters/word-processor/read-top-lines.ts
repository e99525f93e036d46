import { nameBookPart, plainWords } from '#src/domain/book-parts/name-book-part.ts';
import { readHeadingLabel } from '#src/domain/headings/heading-label.ts';
import type { Metadata } from '#src/domain/manuscript/manuscript.ts';
import { countWords } from '#src/domain/text/count-words.ts';

import { isBylineWord, readByline } from './read-byline.ts';
import { collapse, hasText } from './written-paragraph.ts';
import type { WrittenParagraph } from './written-paragraph.ts';

/** A line above the text of a manuscript. */
export interface TopLine {
  /** Index of its paragraph. */
  readonly at: number;
  readonly text: string;
  readonly says: 'title' | 'subtitle' | 'byline' | 'date' | 'word count' | 'other';
  /** The authors that a byline names. */
  readonly names: readonly string[];
}

const WORD_COUNT =
  /^(?:word count:?|about|approx(?:imately|\.)?|circa|ca\.?|c\.|~|ungefähr|environ|env\.|cirka)?\s*\d[\d.,'’ ]*\s*(?:words|wörter|mots|ord|palabras|parole|woorden)\.?$|^word count:?\s*[\d.,'’ ]+$/i;
const MOST_LINES = 30;
const WORDS_OF_A_LINE = 20;
const CHARACTERS_OF_A_LINE = 400;

/** The short lines above the first heading and the first long paragraph, with what they say. */
export function readTopLines(
  paragraphs: readonly WrittenParagraph[],
  known: Pick<Metadata, 'title' | 'creators'>,
): readonly TopLine[] {
  const lines: TopLine[] = [];
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!hasText(paragraph) || paragraph.kind === 'note') continue;
    const text = collapse(paragraph.text);
    const isTitleLine = paragraph.titleLine !== undefined;
    if (lines.length === MOST_LINES || (!isTitleLine && endsTop(paragraph, text))) break;
    const isAfterBy = isBylineWord(lines.at(-1)?.text ?? '');
    const names = isAfterBy ? [text] : namesIn(paragraph, text, known);
    lines.push({ at, text, names, says: sayingOf(paragraph, text, { names, known }) });
  }
  return lines;
}

function endsTop({ kind, role, isDropCap }: WrittenParagraph, text: string): boolean {
  return (
    kind === 'heading' ||
    isDropCap ||
    text.length > CHARACTERS_OF_A_LINE ||
    (role !== undefined && role !== 'titlepage') ||
    readHeadingLabel(text) !== undefined ||
    nameBookPart(text) !== undefined ||
    countWords(text) > WORDS_OF_A_LINE
  );
}

function namesIn(
  { titleLine }: WrittenParagraph,
  text: string,
  known: Pick<Metadata, 'creators'>,
): readonly string[] {
  const names = readByline(text);
  if (names !== undefined) return names;
  return titleLine === 'creator' || isOneOf(text, known.creators) ? [text] : [];
}

function sayingOf(
  { titleLine }: WrittenParagraph,
  text: string,
  { names, known }: { names: readonly string[]; known: Pick<Metadata, 'title' | 'creators'> },
): TopLine['says'] {
  if (WORD_COUNT.test(text)) return 'word count';
  if (titleLine === 'title' || isOneOf(text, [known.title ?? ''])) return 'title';
  if (names.length > 0) return 'byline';
  if (titleLine === 'subtitle' || titleLine === 'date') return titleLine;
  return 'other';
}

function isOneOf(text: string, names: readonly string[]): boolean {
  const words = plainWords(text);
  return words !== '' && names.some((name) => plainWords(name) === words);
}
