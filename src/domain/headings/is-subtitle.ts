import { isDateLine } from './is-date-line.ts';

const LONGEST_SUBTITLE = 200;
const LONGEST_PLAIN_SUBTITLE = 80;
/** What stands under an act of a play. */
const SCENE = /^[_[(]*(?:scenes?|szene|scène|scena|escena|cena|sc[èe]ne)(?![\p{L}])/iu;

/**
 * Whether the paragraph under a chapter's number is its title: when it is in capitals, set apart, or
 * short with longer text under it, and not a sentence.
 *
 * @param around whether its look tells it from prose, and how many characters the next one has
 */
export function isSubtitle(
  text: string,
  around: { readonly isSetApart: boolean; readonly nextLength: number },
): boolean {
  if (text.length > LONGEST_SUBTITLE || isScene(text) || isDateLine(text)) return false;
  if (/[,;]$/.test(text)) return false;
  if (isInCapitals(text)) return true;
  const isSentence = /[.!?…"”»。．！？，」,;:—-]$/u.test(text) || /^["“„«»'‘「—–-]/u.test(text);
  if (isSentence) return false;
  const isShort = text.length <= LONGEST_PLAIN_SUBTITLE && around.nextLength > 1.5 * text.length;
  return around.isSetApart || isShort;
}

/** Whether a line names a scene of a play: `SCENE II. A wood`. */
export function isScene(text: string): boolean {
  return SCENE.test(text);
}

/** A word or two may be set otherwise, such as the name of a ship. */
export function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals >= 0.7 * letters;
}
