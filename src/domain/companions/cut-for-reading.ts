import { splitSentences } from '../planning/split-sentences.ts';
import { wrapText } from './wrap-text.ts';

/** Longest line of a subtitle, in Latin letters: what broadcasters and streaming services allow. */
const columns = 42;
const mostLines = 2;

/** The lines that a cut is shown in. */
export function readableLines(text: string): string[] {
  return wrapText(text, columns);
}

/**
 * Cuts a text into pieces that two lines of a subtitle hold; joined, they are the text again.
 * Sentences stay whole where they fit, and short ones share a piece; a long one is cut near its
 * middle, after a comma or the like where there is one.
 */
export function cutForReading(text: string, language: string): string[] {
  const sentences = text
    .split(/(?<=\n)(?!\n)/u)
    .flatMap((line) => splitSentences(line, language))
    .flatMap(halve);
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const both = (pieces.at(-1) ?? '') + sentence;
    if (fits(both)) pieces.splice(-1, 1, both);
    else pieces.push(sentence);
  }
  return pieces;
}

function fits(text: string): boolean {
  return text.length <= longestThatFits && readableLines(text).length <= mostLines;
}

/** A piece longer than this is not worth wrapping to see whether it fits; marks have no width. */
const longestThatFits = 8 * columns * mostLines;

function halve(text: string): string[] {
  if (fits(text)) return [text];
  const at = bestCut(text);
  return at === undefined ? [text] : [...halve(text.slice(0, at)), ...halve(text.slice(at))];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function bestCut(text: string): number | undefined {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  const afterSpaces = Array.from(
    text.matchAll(/\s+/gu),
    ({ index, 0: { length } }) => index + length,
  );
  const inside = (at: number): boolean => at > start && at < end;
  const joints = afterSpaces.filter(inside);
  const places =
    joints.length > 0
      ? joints
      : Array.from(graphemes.segment(text), ({ index }) => index).filter(inside);
  const middle = (start + end) / 2;
  const cost = (at: number): number => {
    const bonus = CLAUSE_END.test(text.slice(Math.max(0, at - 6), at)) ? (end - start) / 4 : 0;
    return Math.abs(at - middle) - bonus;
  };
  let best: number | undefined;
  for (const at of places) if (best === undefined || cost(at) < cost(best)) best = at;
  return best;
}

const CLAUSE_END = /[,;:.!?…—–،؛、。，；：！？]["'”’»)\]」』]*\s*$/u;
