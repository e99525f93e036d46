import { hasWords } from '../text/count-words.ts';
import { cutLongSentence } from './cut-long-sentence.ts';
import { splitSentences } from './split-sentences.ts';

/** A shorter text is not worth two requests: what a model can't read of it, it can't read of half of it. */
const shortestText = 80;

/**
 * Cuts a text in two near its middle, between sentences, or at a clause's end where it is a single
 * sentence. Joined, the halves are the text again.
 *
 * @returns undefined when the text is too short, or can't be cut into two parts that have words
 */
export function halveText(
  text: string,
  language: string,
): readonly [first: string, second: string] | undefined {
  if (text.length < shortestText) return undefined;
  const sentences = splitSentences(text, language);
  const parts =
    sentences.length > 1 ? sentences : cutLongSentence(text, Math.ceil(text.length * 0.7));
  const cut = cutNearMiddle(parts);
  const halves = [text.slice(0, cut), text.slice(cut)] as const;
  return halves.every(hasWords) ? halves : undefined;
}

/** The end of one of the parts that lies nearest to the middle of them all. */
function cutNearMiddle(parts: readonly string[]): number {
  const middle = parts.join('').length / 2;
  let end = 0;
  let best = 0;
  for (const part of parts.slice(0, -1)) {
    end += part.length;
    if (Math.abs(end - middle) < Math.abs(best - middle)) best = end;
  }
  return best;
}
