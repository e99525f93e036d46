import { hasWords } from '../text/count-words.ts';

const WORD = /[\p{L}\p{N}]/u;

/**
 * Puts texts without a word to their neighbours, since nobody could narrate dots alone. A neighbour
 * that would become longer than `maximum` gives some of its own text away instead. Only where signs
 * fill more than a whole text are they left out.
 */
export function joinWordless(texts: readonly string[], maximum: number): readonly string[] {
  const joined: string[] = [];
  let lead = '';
  for (const text of texts) {
    if (hasWords(text)) {
      const fits = lead.length + text.length <= maximum;
      joined.push(fits ? lead + text : text);
      lead = '';
      continue;
    }
    const before = joined.pop();
    const together = before === undefined ? undefined : append(before, text, maximum);
    if (together !== undefined) joined.push(...together);
    else {
      if (before !== undefined) joined.push(before);
      lead = text;
    }
  }
  return joined;
}

/** A text and signs behind it, parted before the last word character when they are too long. */
function append(text: string, signs: string, maximum: number): readonly string[] | undefined {
  if (text.length + signs.length <= maximum) return [text + signs];
  const at = lastWordCharacter(text, maximum - signs.length);
  if (at === undefined || !hasWords(text.slice(0, at))) return undefined;
  return [text.slice(0, at), text.slice(at) + signs];
}

function lastWordCharacter(text: string, reach: number): number | undefined {
  for (let at = text.length - 1; at > 0 && text.length - at <= reach; at--) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff && text.charCodeAt(at - 1) >> 10 === 0x36) continue;
    if (WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) return at;
  }
  return undefined;
}
