import { hasWords } from '../text/count-words.ts';
import { isDense } from '../text/is-dense.ts';
import { tidyTranscript } from './tidy-transcript.ts';

/** What was heard in a piece of a recording. */
export interface HeardPiece {
  /** Absent: nobody could make it out. */
  readonly text?: string;
  /** Stands for what nobody could make out. */
  readonly note?: string;
  /** How long nobody spoke before it, in seconds. */
  readonly pauseBefore: number;
}

/** A paragraph of a transcript, or a note that stands for one. */
export interface HeardParagraph {
  readonly kind: 'text' | 'note';
  readonly text: string;
}

/** After a sentence, a speaker who pauses so long begins a new paragraph; in seconds. */
const paragraphPause = 1.2;
/** Some listeners write no punctuation: then only such a pause tells. */
const surePause = 2.5;
const SENTENCE_END = /[.!?…。！？:;](?:["'”’»)\]」』]|\s)*$/u;
/** In characters. Readers of Markdown cut longer paragraphs up. */
const longestParagraph = 8000;

/** Joins what was heard in the pieces of a recording, in their order, to paragraphs. */
export function joinPieces(pieces: readonly HeardPiece[]): readonly HeardParagraph[] {
  const joined: HeardParagraph[] = [];
  for (const { text, note, pauseBefore } of pieces) {
    if (note !== undefined) joined.push({ kind: 'note', text: note });
    const [first, ...others] = text === undefined ? [] : tidyTranscript(text);
    if (first === undefined) continue;
    const before = joined.at(-1);
    const goesOn = before?.kind === 'text' && !beginsAnew(before.text, pauseBefore);
    if (goesOn) joined[joined.length - 1] = { kind: 'text', text: joinText(before.text, first) };
    else joined.push({ kind: 'text', text: first });
    joined.push(...others.map((line): HeardParagraph => ({ kind: 'text', text: line })));
  }
  return withWords(joined).flatMap((paragraph) =>
    paragraph.kind === 'note'
      ? [paragraph]
      : cutLong(paragraph.text).map((text): HeardParagraph => ({ kind: 'text', text })),
  );
}

function beginsAnew(before: string, pauseSeconds: number): boolean {
  return pauseSeconds >= (SENTENCE_END.test(before) ? paragraphPause : surePause);
}

/** Chinese and Japanese have no spaces between sentences. */
function joinText(one: string, other: string): string {
  const gap = isDense(one.slice(-20)) && isDense(other.slice(0, 20)) ? '' : ' ';
  return `${one}${gap}${other}`;
}

/** A line of marks alone would be an ornament between two scenes: it goes to a line with words. */
function withWords(paragraphs: readonly HeardParagraph[]): readonly HeardParagraph[] {
  const kept: HeardParagraph[] = [];
  let marks = '';
  for (const { kind, text } of paragraphs) {
    if (kind === 'text' && !hasWords(text)) {
      const before = kept.at(-1);
      if (before?.kind === 'text') kept[kept.length - 1] = { kind, text: `${before.text} ${text}` };
      else marks = `${marks}${text} `;
    } else {
      kept.push({ kind, text: kind === 'text' ? marks + text : text });
      if (kind === 'text') marks = '';
    }
  }
  return kept;
}

function cutLong(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longestParagraph) {
    const reach = rest.slice(0, longestParagraph);
    const ends = Array.from(reach.matchAll(/[.!?…]["'”’»)]*\s|[。！？]/gu), endOf);
    const end = ends.findLast((at) => at > 0) ?? reach.lastIndexOf(' ') + 1;
    const cut = end > 0 ? end : longestParagraph - (/[\uD800-\uDBFF]$/.test(reach) ? 1 : 0);
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
