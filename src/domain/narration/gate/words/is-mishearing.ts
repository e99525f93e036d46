import type { Difference } from './find-differences.ts';
import type { Sides } from './find-variants.ts';
import { editDistance } from './sounds-alike.ts';
import type { Word } from './word.ts';

/** No listener puts these in or leaves them out, and a book turns on them. */
const TELLING =
  /^(?:not|no|nor|none|never|nothing|nobody|neither|without|.*n't|nicht|kein.*|nie|niemals|ohne|ne|pas|jamais|rien|sans|nunca|jamás|nada|sin|non|mai|senza|nulla|niente|inte|ej|aldrig|niet|geen|nooit|не|ни|нет|nie|bez|不|没|沒|無|无|未)$/u;
/** Words that are easily missed are short. */
const longestSmall = 4;
/** How unlike two words may sound, as a share of the longer one's letters. */
const mostUnlike = 0.5;

/**
 * Whether a listener may have heard wrong what was said right: one word for another that sounds
 * like it, or a small word more or less. Never a negation.
 */
export function isMishearing(
  difference: Difference,
  { text, said }: Sides,
  mostInARow: number,
): boolean {
  const expected = text.slice(difference.textFrom, difference.textTo);
  const heard = said.slice(difference.saidFrom, difference.saidTo);
  const all = [...expected, ...heard];
  if (Math.max(expected.length, heard.length) > mostInARow) return false;
  if (all.some(({ key }) => TELLING.test(key))) return false;
  if (expected.length === 0 || heard.length === 0)
    return (
      all.length === 1 && all.every(({ key }) => key.length <= longestSmall && !/\d/.test(key))
    );
  if (all.every(({ isCharacter }) => isCharacter)) return expected.length === heard.length;
  return isLike(expected, heard);
}

function isLike(expected: readonly Word[], heard: readonly Word[]): boolean {
  const [one, other] = [expected, heard].map((words) => words.map(({ bare }) => bare).join(''));
  if (one === undefined || other === undefined || /\d/.test(one + other)) return false;
  return editDistance(one, other) <= Math.max(one.length, other.length) * mostUnlike;
}
